/**
 * One value, and nothing but DER (ITU-T X.690 chapters 10 and 11). ASN.1 readers take BER: many byte strings for one
 * value. A signature covers bytes, so we accept the one byte string only that DER allows.
 */

/** Deeper nesting is refused before a recursive reader can run out of stack; a certificate needs 12. */
const DEEPEST = 32;
const SEQUENCE = 16;
const SET = 17;

/** @throws Error with the offset if `bytes` are not exactly one value in DER. */
export function refuseUnlessDer(bytes: Uint8Array): void {
  const end = checkValue(bytes, 0, bytes.length, 0);
  if (end !== bytes.length) throw fault('more bytes follow the value', end);
}

/** @returns the offset behind the value that begins at `start`. */
function checkValue(bytes: Uint8Array, start: number, limit: number, depth: number): number {
  if (depth > DEEPEST) throw fault(`nested deeper than ${DEEPEST}`, start);
  const tag = bytes[start];
  if (tag === undefined || start >= limit) throw fault('the value is cut off', start);
  const { from, to } = contentOf(bytes, start + 1);
  if (to > limit) throw fault('the length reaches beyond the end', start);
  const number = tag & 0x1f;
  if (number === 0x1f) throw fault('tag numbers above 30 are not used', start);
  const constructed = (tag & 0x20) !== 0;
  if (tag >> 6 === 0) checkUniversal(number, constructed, bytes.subarray(from, to), start);
  if (constructed) checkChildren(bytes, { from, to, ordered: tag >> 6 === 0 && number === SET }, depth);
  return to;
}

/** Definite length in the fewest bytes (X.690 §10.1). */
function contentOf(bytes: Uint8Array, at: number): { from: number; to: number } {
  const first = bytes[at];
  if (first === undefined) throw fault('the length is cut off', at);
  if (first < 0x80) return { from: at + 1, to: at + 1 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw fault('the length is indefinite or too long', at);
  const from = at + 1 + count;
  if (from > bytes.length) throw fault('the length is cut off', at);
  const length = bytes.subarray(at + 1, from).reduce((sum, byte) => sum * 256 + byte, 0);
  if (length < 0x80 || length < 256 ** (count - 1)) throw fault('the length is written too long', at);
  return { from, to: from + length };
}

/** Values of a SET OF stand in the order of their bytes (X.690 §11.6). */
function checkChildren(
  bytes: Uint8Array,
  { from, to, ordered }: { from: number; to: number; ordered: boolean },
  depth: number,
): void {
  let before: Uint8Array | null = null;
  for (let start = from; start < to;) {
    const end = checkValue(bytes, start, to, depth + 1);
    const value = bytes.subarray(start, end);
    if (ordered && before && Buffer.compare(before, value) > 0) throw fault('a SET is not in order', start);
    before = value;
    start = end;
  }
}

function checkUniversal(number: number, constructed: boolean, content: Uint8Array, start: number): void {
  if (constructed !== (number === SEQUENCE || number === SET))
    throw fault(`type ${number} may not be ${constructed ? 'constructed' : 'primitive'}`, start);
  if (constructed) return;
  const isRight = contentRules[number];
  if (!isRight) throw fault(`type ${number} is not used`, start);
  if (!isRight(content)) throw fault(`the content does not fit type ${number}`, start);
}

const isAscii = (content: Uint8Array): boolean => content.every((byte) => byte < 0x80);
const matches =
  (pattern: RegExp) =>
  (content: Uint8Array): boolean =>
    pattern.test(Buffer.from(content).toString('latin1'));

/** What the content of a primitive value must look like, by universal tag number. */
const contentRules: Readonly<Record<number, (content: Uint8Array) => boolean>> = {
  1: (content) => content.length === 1 && (content[0] === 0 || content[0] === 0xff),
  2: isInteger,
  3: isBitString,
  4: () => true,
  5: (content) => content.length === 0,
  6: isObjectId,
  10: isInteger,
  12: isUtf8,
  18: isAscii,
  19: isAscii,
  20: () => true,
  22: isAscii,
  23: matches(/^\d{12}Z$/),
  24: matches(/^\d{14}(\.\d*[1-9])?Z$/),
  26: isAscii,
  28: (content) => content.length % 4 === 0,
  30: (content) => content.length % 2 === 0,
};

/** The fewest bytes: the first nine bits are not all the same (X.690 §8.3.2). */
function isInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined || second === undefined) return first !== undefined;
  return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
}

/** Unused bits are zero (X.690 §11.2.1). */
function isBitString(content: Uint8Array): boolean {
  const unused = content[0];
  if (unused === undefined || unused > 7) return false;
  if (content.length === 1) return unused === 0;
  return ((content.at(-1) ?? 0) & ((1 << unused) - 1)) === 0;
}

/** Every arc in the fewest bytes, the last one complete (X.690 §8.19.2). */
function isObjectId(content: Uint8Array): boolean {
  const last = content.at(-1);
  if (last === undefined || last >= 0x80) return false;
  return content.every((byte, index) => byte !== 0x80 || (content[index - 1] ?? 0) >= 0x80);
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

function fault(what: string, offset: number): Error {
  return new Error(`not DER: ${what} (byte ${offset})`);
}
