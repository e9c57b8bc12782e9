// A closed terminal must not end the launcher: its signal stops it in the right order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** The launcher writes for a person at a terminal, not for a log: Chinese first, then English. */
export function say(zh: string, en: string): void {
  process.stdout.write(`  ${zh} · ${en}\n`);
}

/** Something that needs the person's attention. */
export function warn(zh: string, en: string): void {
  process.stderr.write(`! ${zh}\n  ${en}\n`);
}

export function line(text = ''): void {
  process.stdout.write(`${text}\n`);
}
