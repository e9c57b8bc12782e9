export interface SerialLines {
  serials: { serial: string; label: string }[];
  twice: string[];
}

/**
 * Lines as scanned or pasted from a delivery note: serial, then the label after a space, comma or tab. Repeats are
 * counted once and named.
 */
export function readSerialLines(text: string): SerialLines {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const line of text.normalize('NFKC').split('\n')) {
    const [serial = '', label = ''] = line.trim().split(/[\s,;]+/);
    if (serial === '') continue;
    if (found.has(serial)) twice.add(serial);
    else found.set(serial, label);
  }
  return { serials: [...found].map(([serial, label]) => ({ serial, label })), twice: [...twice] };
}
