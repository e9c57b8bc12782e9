import { describe, expect, it } from 'vitest';
import { AppError } from '../../server/lib/AppError.ts';
import { readFaces } from '../../server/pdf/faces.ts';
import type { Face, FaceName } from '../../server/pdf/faces.ts';
import { renderWith } from '../../server/pdf/render.ts';
import { Typesetter } from '../../server/pdf/typesetter.ts';
import { identity, samples } from './documentSamples.ts';

const faces = readFaces([]);
const withName = (name: string) => ({
  ...samples.registration_form,
  agent: { ...samples.registration_form.agent, name },
});

describe('a character no font has', () => {
  it.each([
    ['𠮷田', ['𠮷'], ['U+20BB7']],
    ['顾\u{E000}\u{E001}', ['\u{E000}', '\u{E001}'], ['U+E000', 'U+E001']],
    ['葛\u{E0100}', ['\u{E0100}'], ['U+E0100']],
  ])('refuses the whole document and names it: %s', async (name, characters, codePoints) => {
    const refused = renderWith(faces, 'registration_form', withName(name), identity);
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toMatchObject({
      code: 'document_glyph_missing',
      details: { characters, codePoints },
    });
  });

  it('is refused wherever it stands, also in a heading, a seal box, an address or a PIN', async () => {
    const { seal_specimen_form: seal, pin_letter: letter, parcel_slip: slip } = samples;
    await expect(
      renderWith(faces, 'seal_specimen_form', { ...seal, seals: [{ owner: 'person', name: '\u{E000}' }] }, identity),
    ).rejects.toMatchObject({ code: 'document_glyph_missing' });
    await expect(renderWith(faces, 'pin_letter', { ...letter, pin: '12\u{E000}' }, identity)).rejects.toMatchObject({
      code: 'document_glyph_missing',
    });
    await expect(
      renderWith(faces, 'pin_letter', { ...letter, receiver: { ...letter.receiver, address: '\u{E000}' } }, identity),
    ).rejects.toMatchObject({ code: 'document_glyph_missing' });
    await expect(
      renderWith(faces, 'parcel_slip', { ...slip, issuer: { ...slip.issuer, name: '\u{E000}' } }, identity),
    ).rejects.toMatchObject({ code: 'document_glyph_missing' });
  });

  it('is set in the rare font if that one has it, and the rest of the name is not', () => {
    const face = (name: FaceName, has: (codePoint: number) => boolean): Face => ({
      ...faces.regular,
      name,
      advance: (codePoint) => (has(codePoint) ? 1000 : undefined),
    });
    const set = new Typesetter({
      ...faces,
      rare: [{ name: 'hana_b', read: () => face('hana_b', (codePoint) => codePoint >= 0x20000) }],
    });
    const marks = set.line('小𠮷堂', { size: 10 }, 0, 0);
    expect(marks.map((mark) => mark.mark === 'text' && [mark.text, mark.face, mark.x])).toEqual([
      ['小', 'regular', 0],
      ['𠮷', 'hana_b', 10],
      ['堂', 'regular', 20],
    ]);
    expect(() => set.assertEverySign()).not.toThrow();
  });
});
