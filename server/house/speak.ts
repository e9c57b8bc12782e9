// A closed terminal must not end the house: it is stopped by its signal, in order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** The launcher speaks to a person at a terminal, not to a log: Chinese first, then English. */
export function tell(zh: string, en: string): void {
  process.stdout.write(`  ${zh} · ${en}\n`);
}

/** Something that needs the person's attention. */
export function warn(zh: string, en: string): void {
  process.stderr.write(`! ${zh}\n  ${en}\n`);
}

export function line(text = ''): void {
  process.stdout.write(`${text}\n`);
}
