import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFaces } from '../../server/pdf/faces.ts';
import { renderDocument, renderWith } from '../../server/pdf/render.ts';
import { documentKinds } from '../../server/vocabulary/documentKinds.ts';
import { emptyRegistrationForm, identity, longRegistrationForm, samples } from './documentSamples.ts';
import { pageCountOf, textOf } from './poppler.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a rendered document', () => {
  it.each(documentKinds)(
    '%s is the same to the byte for the same snapshot, also with fonts parsed anew',
    async (kind) => {
      const first = sha256(await renderDocument(kind, samples[kind], identity));
      expect(sha256(await renderDocument(kind, structuredClone(samples[kind]), { ...identity }))).toBe(first);
      expect(sha256(await renderWith(readFaces([]), kind, samples[kind], identity))).toBe(first);
    },
  );

  it('differs as soon as a printed value, the version or the hash differs', async () => {
    const { registration_form: data } = samples;
    const variants = await Promise.all([
      renderDocument('registration_form', data, identity),
      renderDocument('registration_form', { ...data, agent: { ...data.agent, name: '顾坤' } }, identity),
      renderDocument('registration_form', data, { ...identity, documentVersion: 4 }),
      renderDocument('registration_form', data, { ...identity, keyedHash: 'ab'.repeat(32) }),
    ]);
    expect(new Set(variants.map(sha256)).size).toBe(variants.length);
  });

  it.each(documentKinds)(
    '%s is written as PDF/A with embedded fonts and names nothing of the machine',
    async (kind) => {
      const pdf = (await renderDocument(kind, samples[kind], identity)).toString('latin1');
      expect(pdf).toContain('pdfaid:part');
      expect(pdf).toContain('/OutputIntents');
      expect(pdf).not.toMatch(/Helvetica|\/(home|root|tmp|work)\//);
    },
  );

  it.each([
    ['plain', samples.registration_form, 1],
    ['sparse', emptyRegistrationForm, 1],
    ['long', longRegistrationForm, 3],
  ] as const)('a %s registration form takes the pages it should and numbers them', async (_, data, pages) => {
    const pdf = await renderDocument('registration_form', data, identity);
    expect(pageCountOf(pdf)).toBe(pages);
    const text = textOf(pdf);
    for (let page = 1; page <= pages; page++) expect(text).toContain(`第${page}页共${pages}页`);
    expect(text).toContain('校验码5E1F-09AB-34CD-7788');
  });
});

/** Codes that choose a tick or a word; they are not printed as they stand. */
const codes = new Set([
  'new',
  'change',
  'renew',
  'resident_id',
  'foreign_permanent_resident',
  'parcel',
  'pickup',
  'prepaid',
  'special',
  'organization',
  'legal_representative',
]);
function valuesOf(value: unknown): string[] {
  if (typeof value === 'string')
    return codes.has(value) || value === '' ? [] : value.split('\n').map((line) => line.replace(/\s/g, ''));
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(valuesOf) : [];
}

describe('the text layer', () => {
  const forms = [
    ...documentKinds.map((kind) => [kind, kind, samples[kind]] as const),
    ['registration_form, long', 'registration_form', longRegistrationForm] as const,
    ['registration_form, sparse', 'registration_form', emptyRegistrationForm] as const,
  ];
  it.each(forms)('of %s can be searched for every value', async (_, kind, data) => {
    const { issuer, ...printed } = data;
    const text = textOf(await renderDocument(kind, data, identity));
    for (const value of [issuer.name, identity.applicationNumber, ...valuesOf(printed)]) expect(text).toContain(value);
  });

  it('keeps rare characters of names', async () => {
    const name = '𬭛㛃䶮喆堃龑𠅤珺赟𫖯𬱖';
    const { registration_form: data } = samples;
    const text = textOf(
      await renderDocument(
        'registration_form',
        { ...data, agent: { ...data.agent, name }, organization: data.organization && { ...data.organization, name } },
        identity,
      ),
    );
    expect(text.split(name).length - 1).toBeGreaterThanOrEqual(2);
  });
});
