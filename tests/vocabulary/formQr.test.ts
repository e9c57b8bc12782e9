import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../server/vocabulary/documentKinds.ts';
import { decodeFormQr, encodeFormQr, isFormQrOf } from '../../server/vocabulary/formQr.ts';

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });
const form = fc.record({
  kind: fc.constantFrom(...documentKinds),
  applicationNumber: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,31}$/),
  version: fc.integer({ min: 1, max: 999_999 }),
  keyedHash: hex(64),
});

describe('the code printed on a form', () => {
  it('comes back as it went in, within 100 bytes and within QR alphanumeric mode', () => {
    fc.assert(
      fc.property(form, (one) => {
        const text = encodeFormQr(one);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100);
        expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
        const { keyedHash, ...rest } = one;
        expect(decodeFormQr(text)).toEqual({ ...rest, hash: keyedHash.slice(0, 24) });
      }),
    );
  });

  it('belongs to its own document and to no other', () => {
    fc.assert(
      fc.property(form, form, (one, other) => {
        const qr = decodeFormQr(encodeFormQr(one));
        expect(qr && isFormQrOf(qr, one)).toBe(true);
        const same = encodeFormQr(one) === encodeFormQr(other);
        expect(qr && isFormQrOf(qr, other)).toBe(same);
      }),
    );
  });

  it('is told apart from any other text, and one changed character never passes for the same form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(decodeFormQr(text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(form, fc.nat(), fc.constantFrom(...'0AZ9/-'), (one, at, character) => {
        const text = encodeFormQr(one);
        const index = at % text.length;
        fc.pre(text[index] !== character);
        const changed = decodeFormQr(text.slice(0, index) + character + text.slice(index + 1));
        expect(changed === null || !isFormQrOf(changed, one)).toBe(true);
      }),
    );
  });

  it('refuses a number, version or hash it could not give back', () => {
    const good = {
      kind: 'registration_form' as const,
      applicationNumber: 'A1',
      version: 1,
      keyedHash: 'ab'.repeat(32),
    };
    for (const wrong of [
      { applicationNumber: '' },
      { applicationNumber: 'a1' },
      { applicationNumber: 'A/1' },
      { version: 0 },
      { version: 1.5 },
      { keyedHash: 'ab' },
    ])
      expect(() => encodeFormQr({ ...good, ...wrong })).toThrow(RangeError);
  });
});
