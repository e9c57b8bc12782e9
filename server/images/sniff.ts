import { AppError } from '../lib/AppError.ts';
import { HEADER_SIZES } from './bmp.ts';
import type { FoundFormat } from '../vocabulary/uploadAdvice.ts';

export const pictureFormats = ['jpeg', 'png', 'gif', 'bmp', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Bytes of the beginning that `sniff` needs; more are ignored, fewer are fine. */
const SNIFF_BYTES = 512;

const at = (head: Buffer, offset: number, text: string) =>
  head.toString('latin1', offset, offset + text.length) === text;

const signatures: readonly (readonly [PictureFormat | FoundFormat, (head: Buffer) => boolean])[] = [
  ['jpeg', (head) => at(head, 0, '\xff\xd8\xff')],
  ['png', (head) => at(head, 0, '\x89PNG\r\n\x1a\n')],
  ['gif', (head) => at(head, 0, 'GIF87a') || at(head, 0, 'GIF89a')],
  ['webp', (head) => at(head, 0, 'RIFF') && at(head, 8, 'WEBP')],
  // "BM" alone is two letters of any text: the four reserved bytes must be zero and the header's size a known one.
  [
    'bmp',
    (head) =>
      at(head, 0, 'BM') &&
      head.length >= 18 &&
      head.readUInt32LE(6) === 0 &&
      HEADER_SIZES.includes(head.readUInt32LE(14)),
  ],
  ['avif', (head) => at(head, 4, 'ftypavif') || at(head, 4, 'ftypavis')],
  [
    'heic',
    (head) =>
      at(head, 4, 'ftyp') &&
      ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(head.toString('latin1', 8, 12)),
  ],
  [
    'video',
    (head) => at(head, 4, 'ftyp') || at(head, 0, '\x1aE\xdf\xa3') || (at(head, 0, 'RIFF') && at(head, 8, 'AVI ')),
  ],
  ['pdf', (head) => head.includes('%PDF-')],
  ['tiff', (head) => at(head, 0, 'II*\0') || at(head, 0, 'MM\0*')],
  [
    'archive',
    (head) =>
      at(head, 0, 'PK\x03\x04') ||
      at(head, 0, 'PK\x05\x06') ||
      at(head, 0, 'Rar!') ||
      at(head, 0, '7z\xbc\xaf') ||
      at(head, 0, '\x1f\x8b'),
  ],
  ['office', (head) => at(head, 0, '\xd0\xcf\x11\xe0')],
  ['svg', (head) => /<svg[\s>]/i.test(head.toString('utf8'))],
  ['text', (head) => head.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte))],
];

/**
 * What the bytes are, by their beginning. The file's name and declared type are ignored.
 * @throws AppError upload_unsupported {found}: not one of the five picture formats; `found` keys `uploadAdvice`.
 */
export function sniff(bytes: Buffer): PictureFormat {
  const head = bytes.subarray(0, SNIFF_BYTES);
  const found = head.length === 0 ? 'empty' : (signatures.find(([, matches]) => matches(head))?.[0] ?? 'unknown');
  if (isPicture(found)) return found;
  throw new AppError('upload_unsupported', { found });
}

function isPicture(found: PictureFormat | FoundFormat): found is PictureFormat {
  return pictureFormats.some((format) => format === found);
}
