import { describe, expect, it } from 'vitest';
import { readFaces } from '../../server/pdf/faces.ts';
import { layoutDocument } from '../../server/pdf/layoutDocument.ts';
import { paper } from '../../server/pdf/paper.ts';
import type { DocumentData } from '../../server/vocabulary/documentData.ts';
import { boxInPhoto, printedBox, QR_ON_PAPER, usualBox, type QrCorners } from '../../server/vocabulary/pictureBoxes.ts';
import { emptyRegistrationForm, identity, samples } from './documentSamples.ts';

const faces = readFaces([]);
const plain = samples.registration_form;
const byHimself = { ...plain, organization: null, legalRepresentative: null };

describe('the box of a printed field', () => {
  const marksOf = (data: DocumentData['registration_form']) =>
    layoutDocument(faces, 'registration_form', data, identity).pages[0]!;
  const fieldsOf = (data: DocumentData['registration_form']) =>
    [
      ['organization.name', data.organization?.name],
      ['organization.uscc', data.organization?.uscc],
      ['legalRepresentative.name', data.legalRepresentative?.name],
      ['legalRepresentative.idNumber', data.legalRepresentative?.documentNumber],
      ['agent.name', data.agent.name],
      ['agent.idNumber', data.agent.documentNumber],
      ['agent.phone', data.agent.phone],
    ] as const;

  it.each([
    ['plain', plain],
    ['sparse', emptyRegistrationForm],
    ["applicant's own", byHimself],
  ] as const)('holds the text of the %s form, and not the row above or below', (_, data) => {
    for (const [leaf, text] of fieldsOf(data)) {
      if (!text) continue;
      const mark = marksOf(data).find((one) => one.mark === 'text' && one.text === text);
      const box = printedBox('registration_form', leaf, data.organization === null);
      if (mark?.mark !== 'text' || !box) throw new Error(leaf);
      const [x, y] = [mark.x / paper.width, mark.baseline / paper.height];
      expect([leaf, x > box.x, x + mark.width / paper.width < box.x + box.width]).toEqual([leaf, true, true]);
      expect([leaf, y - 3 / 297 > box.y, y < box.y + box.height]).toEqual([leaf, true, true]);
      expect([leaf, y - 7.2 / 297 > box.y]).toEqual([leaf, false]);
    }
  });

  it('is counted from where the code is printed', () => {
    const code = marksOf(plain).find((one) => one.mark === 'qr');
    if (code?.mark !== 'qr') throw new Error('no code');
    expect(code.x / paper.width).toBeCloseTo(QR_ON_PAPER.x, 6);
    expect(code.y / paper.height).toBeCloseTo(QR_ON_PAPER.y, 6);
    expect([code.side / paper.width, code.side / paper.height]).toEqual([
      expect.closeTo(QR_ON_PAPER.width, 6) as number,
      expect.closeTo(QR_ON_PAPER.height, 6) as number,
    ]);
  });
});

describe('a box in a photograph', () => {
  const box = { x: 0.2, y: 0.3, width: 0.1, height: 0.05 };
  const { x, y, width, height } = QR_ON_PAPER;
  const corners = (place: (x: number, y: number) => [number, number]): QrCorners => [
    place(x, y),
    place(x + width, y),
    place(x + width, y + height),
    place(x, y + height),
  ];
  const near = (wanted: typeof box) =>
    Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, expect.closeTo(value, 9) as number]));

  it('of the paper alone is the box itself', () => {
    expect(
      boxInPhoto(
        box,
        corners((...at) => at),
      ),
    ).toEqual(near(box));
  });
  it('goes with a paper that lies smaller and off the middle', () => {
    expect(
      boxInPhoto(
        box,
        corners((u, v) => [0.1 + u * 0.8, 0.05 + v * 0.9]),
      ),
    ).toEqual(near({ x: 0.26, y: 0.32, width: 0.08, height: 0.045 }));
  });
  it('goes with a paper that lies upside down or on its side', () => {
    expect(
      boxInPhoto(
        box,
        corners((u, v) => [1 - u, 1 - v]),
      ),
    ).toEqual(near({ x: 0.7, y: 0.65, width: 0.1, height: 0.05 }));
    expect(
      boxInPhoto(
        box,
        corners((u, v) => [1 - v, u]),
      ),
    ).toEqual(near({ x: 0.65, y: 0.2, width: 0.05, height: 0.1 }));
  });
});

describe('the usual place', () => {
  it('of a change on the licence is that of what changes', () => {
    expect(usualBox('business_licence', 'change.newValue', 'organization')).toEqual(
      usualBox('business_licence', 'organization.name', null),
    );
    expect(usualBox('business_licence', 'change.newValue', 'legal_representative')).toEqual(
      usualBox('business_licence', 'legalRepresentative.name', null),
    );
    expect(usualBox('change_proof', 'change.newValue', 'organization')).toBeNull();
  });
  it('is told for no paper that has none', () => {
    expect(usualBox('authorisation_letter', 'agent.phone', null)).toBeNull();
    expect(printedBox('authorisation_letter', 'agent.phone', false)).toBeNull();
  });
});
