import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseUnlessDer } from '../../server/pki/strictDer.ts';
import { fromDer, toDer } from '../support/forgeDer.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const ascii = (tag: string, text: string): string =>
  tag + text.length.toString(16).padStart(2, '0') + Buffer.from(text, 'latin1').toString('hex');
const nested = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>((inner) => {
    const length = inner.length / 2;
    return `30${length < 0x80 ? '' : '81'}${length.toString(16).padStart(2, '0')}${inner}`;
  }, '0500');

/** What DER allows, and beside it the nearest bytes that it does not. */
const pairs: [what: string, right: string, wrong: string][] = [
  ['a byte behind the value', '0500', '0500 00'],
  ['a value that is cut off', '3003 020101', '3003 0201'],
  ['a length that reaches out of its parent', '3003 020101', '3003 020201'],
  ['an indefinite length', '3000', '3080 0000'],
  ['a short length in the long form', '0401 00', '048101 00'],
  ['a long length with a zero in front', `048180 ${'00'.repeat(128)}`, `04820080 ${'00'.repeat(128)}`],
  ['a length of five bytes', '0401 00', '0485 0000000001 00'],
  ['the length 255 of BER', '0400', '04ff'],
  ['TRUE that is not ff', '0101 ff', '0101 01'],
  ['a BOOLEAN of two bytes', '0101 00', '0102 0000'],
  ['an INTEGER without a byte', '0201 00', '0200'],
  ['a zero too many before an INTEGER', '0202 0080', '0202 007f'],
  ['an ff too many before a negative INTEGER', '0202 ff7f', '0202 ff80'],
  ['NULL with content', '0500', '0501 00'],
  ['a BIT STRING without its count', '0301 00', '0300'],
  ['more unused bits than a byte has', '0302 0780', '0302 0880'],
  ['unused bits of nothing', '0301 00', '0301 01'],
  ['an unused bit that is one', '0302 0102', '0302 0101'],
  ['a BIT STRING in pieces', '0302 0001', '2304 03020001'],
  ['an OCTET STRING in pieces', '0401 01', '2403 040101'],
  ['an OBJECT IDENTIFIER without a byte', '0601 2a', '0600'],
  ['an OBJECT IDENTIFIER that is cut off', '0602 2a01', '0602 2a81'],
  ['an arc with a zero in front', '0603 2a8101', '0603 2a8001'],
  ['UTF-8 that is none', '0c03 e78eab', '0c02 e78e'],
  ['UTF-8 written too long', '0c01 2f', '0c02 c0af'],
  ['a PrintableString beyond ASCII', '1301 41', '1301 e4'],
  ['a BMPString of half a character', '1e02 4e00', '1e01 4e'],
  ['a UTCTime without seconds', ascii('17', '260101000000Z'), ascii('17', '2601010000Z')],
  ['a UTCTime with an offset', ascii('17', '260101000000Z'), ascii('17', '260101000000+0800')],
  ['a fraction that ends in zero', ascii('18', '20260101000000.5Z'), ascii('18', '20260101000000.50Z')],
  ['a SET out of order', '3106 020101 020102', '3106 020102 020101'],
  ['a SEQUENCE that is primitive', '3000', '1000'],
  ['an end of contents', '0500', '0000'],
  ['a type nobody uses', '0500', '0900'],
  ['a tag number above 30', '8000', '9f2000'],
  ['33 values in one another', nested(32), nested(33)],
];

describe('one value in DER', () => {
  it.each(pairs)('passes, and %s does not', (_what, right, wrong) => {
    expect(() => refuseUnlessDer(bytes(right))).not.toThrow();
    expect(() => refuseUnlessDer(bytes(wrong))).toThrow('not DER');
  });

  it('is wanted: nothing is not a value', () => {
    expect(() => refuseUnlessDer(Buffer.alloc(0))).toThrow('cut off (byte 0)');
  });

  it('of a million brackets is refused before the stack is used up', () => {
    expect(() => refuseUnlessDer(Buffer.alloc(1_000_000, '3080', 'hex'))).toThrow('not DER');
    expect(() => refuseUnlessDer(Buffer.alloc(1_000_000, '3084000f0000', 'hex'))).toThrow('not DER');
  });

  it('has one byte string: another reader writes the same bytes', () => {
    const value = fc.letrec<{ any: Buffer }>((tie) => ({
      any: fc.oneof(
        fc.uint8Array({ maxLength: 200 }).map((content) => wrap(0x04, content)),
        fc.integer({ min: 0, max: 0x7f }).map((number) => wrap(0x02, [number])),
        fc.array(tie('any'), { maxLength: 3 }).map((parts) => wrap(0x30, Buffer.concat(parts))),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.nat(), fc.integer({ min: 1, max: 31 }), (der, place, change) => {
        expect(() => refuseUnlessDer(der)).not.toThrow();
        const altered = Buffer.from(der);
        altered[place % der.length] = (altered[place % der.length] ?? 0) ^ change;
        const again = passes(altered) ? toDer(fromDer(altered)) : altered;
        expect(again).toEqual(altered);
      }),
      { numRuns: 2000 },
    );
  });
});

function wrap(tag: number, content: ArrayLike<number>): Buffer {
  const { length } = content;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  const header = length < 0x80 ? [length] : long;
  return Buffer.from([tag, ...header, ...Array.from(content)]);
}

function passes(der: Buffer): boolean {
  try {
    refuseUnlessDer(der);
    return true;
  } catch {
    return false;
  }
}
