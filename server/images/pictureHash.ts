/** Side lengths of the small grey picture the hash is made of: 256 comparisons of neighbours. */
export const HASH_COLUMNS = 17;
export const HASH_ROWS = 16;

/**
 * Difference hash of a grey picture of 17 × 16: 64 hex digits, alike for the same photograph re-saved, shrunk or
 * brightened.
 */
export function pictureHash(grey: Uint8Array): string {
  let hex = '';
  for (let row = 0; row < HASH_ROWS; row += 1) {
    for (let column = 0; column < HASH_COLUMNS - 1; column += 4) {
      let digit = 0;
      for (let bit = 0; bit < 4; bit += 1) {
        const at = row * HASH_COLUMNS + column + bit;
        digit = digit * 2 + ((grey[at] ?? 0) < (grey[at + 1] ?? 0) ? 1 : 0);
      }
      hex += digit.toString(16);
    }
  }
  return hex;
}

/**
 * Share of differing bits, 0 (same) to 1. On flat scans of one printed template everything is alike: use for
 * photographs only.
 */
export function hashDistance(a: string, b: string): number {
  let differing = 0;
  for (let index = 0; index < 64; index += 1) {
    let bits = Number.parseInt(a.charAt(index), 16) ^ Number.parseInt(b.charAt(index), 16);
    for (; bits > 0; bits >>= 1) differing += bits & 1;
  }
  return differing / 256;
}
