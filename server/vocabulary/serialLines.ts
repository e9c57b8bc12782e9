export interface SerialLines {
  serials: { serial: string; label: string }[];
  /** Serials that stand there more than once. */
  twice: string[];
  /** Lines that cannot be read with certainty, as typed. */
  unclear: string[];
}

/** Letters and digits in one word, with hyphens inside; a group of four alone is no serial. */
export function isTokenSerial(text: string): boolean {
  return /^(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z-]{3,38}[0-9A-Za-z]$/.test(text);
}

/**
 * Lines as scanned or pasted from a delivery note: serial, then the label after a tab, comma or blank. A serial may be
 * printed in groups of four. A line with more in it is not guessed at, it is named.
 */
export function readSerialLines(text: string): SerialLines {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  const unclear: string[] = [];
  for (const line of text.normalize('NFKC').split('\n')) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read === null) unclear.push(line.trim());
    else if (found.has(read.serial)) twice.add(read.serial);
    else found.set(read.serial, read.label);
  }
  return { serials: [...found].map(([serial, label]) => ({ serial, label })), twice: [...twice], unclear };
}

function readLine(line: string): { serial: string; label: string } | null {
  const [first = '', ...columns] = line
    .split(/[\t,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const words = first.split(/\s+/);
  const grouped = words.filter(isGroup).length;
  // Groups first; in a line without columns the label may follow them as a word of its own.
  const groups = grouped > 1 ? words.slice(0, words.findLastIndex(isGroup) + 1) : words.slice(0, 1);
  const after = [...words.slice(groups.length), ...columns];
  const serial = groups.join('');
  if (groups.length > 1 && !groups.slice(0, -1).every((one) => one.length === 4)) return null;
  return after.length <= 1 && isTokenSerial(serial) ? { serial, label: after[0] ?? '' } : null;
}

/** Four hexadecimal digits, or fewer at the end of a number. */
function isGroup(word: string): boolean {
  return /^[0-9A-Fa-f]{1,4}$/.test(word);
}
