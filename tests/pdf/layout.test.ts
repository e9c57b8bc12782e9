import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFaces } from '../../server/pdf/faces.ts';
import { layoutDocument } from '../../server/pdf/layoutDocument.ts';
import { documentKinds } from '../../server/vocabulary/documentKinds.ts';
import type { DocumentData } from '../../server/vocabulary/documentData.ts';
import { emptyRegistrationForm, identity, longRegistrationForm, samples } from './documentSamples.ts';
import { faultsOf, only, printed } from './support/layoutFaults.ts';

const faces = readFaces([]);

describe('the layout', () => {
  it.each(documentKinds)('of a plain %s is neat', (kind) => {
    expect(faultsOf(layoutDocument(faces, kind, samples[kind], identity).pages)).toEqual([]);
  });
  it.each([
    ['long', longRegistrationForm],
    ['sparse', emptyRegistrationForm],
  ] as const)('of a %s registration form is neat', (_, data) => {
    expect(faultsOf(layoutDocument(faces, 'registration_form', data, identity).pages)).toEqual([]);
  });

  const text = (maxLength: number) =>
    fc
      .string({ unit: fc.constantFrom(...'云汉建设工程有限公司𬭛䶮，。（）abcWXYZ0189-/.@ '), minLength: 1, maxLength })
      .filter((one) => one.trim() !== '');
  const optional = (maxLength: number) => fc.option(text(maxLength), { nil: null });

  it('grows with whatever is put into the cells: nothing cut, nothing covered', () => {
    const form: fc.Arbitrary<DocumentData['registration_form']> = fc.record({
      issuer: fc.record({ name: text(20), hotline: text(12) }),
      businessType: fc.constantFrom('new', 'change', 'reissue', 'revoke'),
      operationDetails: optional(300),
      organization: fc.option(
        fc.record({
          name: text(120),
          uscc: text(18),
          address: optional(300),
          phone: optional(40),
          website: optional(200),
        }),
        { nil: null },
      ),
      legalRepresentative: fc.option(
        fc.record({
          name: text(60),
          documentType: fc.constantFrom('resident_id', 'hk_mo_permit'),
          documentNumber: text(40),
          phone: optional(40),
        }),
        { nil: null },
      ),
      agent: fc.record({
        name: text(60),
        documentType: fc.constantFrom('passport', 'tw_permit'),
        documentNumber: text(40),
        phone: optional(40),
        email: optional(200),
      }),
      delivery: fc.record({
        method: fc.constantFrom('parcel'),
        receiver: optional(60),
        phone: optional(40),
        address: optional(300),
      }),
      evidence: fc.record({
        businessLicenceNumber: optional(40),
        socialInsuranceNumber: optional(40),
        taxpayerNumber: optional(40),
      }),
      invoice: fc.option(
        fc.record({
          kind: fc.constantFrom('ordinary', 'special'),
          title: text(120),
          taxpayerNumber: optional(40),
          bank: optional(120),
          account: optional(60),
          address: optional(200),
          phone: optional(40),
        }),
        { nil: null },
      ),
      project: fc.record({ region: text(60), category: text(60), name: text(120), marketRole: optional(60) }),
      items: fc.array(
        fc.record({
          product: text(120),
          subject: text(120),
          quantity: fc.integer({ min: 1, max: 9999 }),
          years: fc.integer({ min: 0, max: 10 }),
        }),
        { maxLength: 20 },
      ),
      changes: fc.array(
        fc.record({
          what: fc.constantFrom('organization', 'legal_representative'),
          oldValue: optional(200),
          newValue: optional(200),
        }),
        { maxLength: 5 },
      ),
      existingSerials: fc.array(text(40), { maxLength: 8 }),
      agreements: fc.array(fc.record({ title: text(60), version: text(20) }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(form, (data) => {
        const { pages } = layoutDocument(faces, 'registration_form', data, identity);
        expect(faultsOf(pages)).toEqual([]);
        const all = printed(pages);
        const { organization, agent, invoice, items, changes, project, operationDetails } = data;
        const values = [
          organization?.name,
          organization?.address,
          organization?.website,
          agent.name,
          agent.email,
          invoice?.title,
          invoice?.bank,
          project.name,
          operationDetails,
          ...items.flatMap((item) => [item.product, item.subject]),
          ...changes.flatMap((change) => [change.oldValue, change.newValue]),
        ];
        expect(values.filter((value) => value && !all.includes(value.replace(/\s/g, '')))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('of the other documents holds long names, addresses and lists', () => {
    fc.assert(
      fc.property(text(200), text(300), text(60), fc.integer({ min: 1, max: 20 }), (name, address, person, count) => {
        const many = <Thing>(one: (index: number) => Thing) => Array.from({ length: count }, (_, index) => one(index));
        const {
          seal_specimen_form: seal,
          service_agreement: agreement,
          risk_notice: notice,
          parcel_slip: slip,
          pin_letter: letter,
        } = samples;
        const laidOut = [
          layoutDocument(
            faces,
            'seal_specimen_form',
            {
              ...seal,
              organization: { ...seal.organization, name },
              products: many(() => name),
              seals: many((index) => ({ owner: index % 2 ? 'organization' : 'person', name: person })),
            },
            identity,
          ),
          layoutDocument(
            faces,
            'service_agreement',
            {
              ...agreement,
              holder: { ...agreement.holder, name, address },
              items: many((index) => ({ product: name, subject: person, quantity: index, years: 1 })),
            },
            identity,
          ),
          layoutDocument(
            faces,
            'risk_notice',
            {
              ...notice,
              organization: { ...notice.organization, name },
              certificates: many((index) => ({ serial: `${index}A`.repeat(8), subject: name, tokenSerial: null })),
            },
            identity,
          ),
          layoutDocument(
            faces,
            'parcel_slip',
            {
              ...slip,
              receiver: { name: person, phone: null, address },
              tokens: many((index) => ({
                serial: `${index}`.repeat(12),
                labelNumber: null,
                model: person,
                product: name,
                subject: person,
              })),
            },
            identity,
          ),
          layoutDocument(
            faces,
            'pin_letter',
            { ...letter, subject: name, receiver: { name: person, organization: name, address } },
            identity,
          ),
        ];
        for (const { pages } of laidOut) expect(faultsOf(pages)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('cuts a row only when it is higher than a page, and then goes on with every line of it', () => {
    const { pages } = layoutDocument(
      faces,
      'registration_form',
      { ...samples.registration_form, operationDetails: '龘'.repeat(6000) },
      identity,
    );
    expect(faultsOf(pages)).toEqual([]);
    expect(printed(pages).match(/龘/g)).toHaveLength(6000);
    expect(pages.length).toBeGreaterThan(3);
  });

  it('keeps the signature with what is signed, and repeats the head of a table that goes on', () => {
    const { pages } = layoutDocument(faces, 'registration_form', longRegistrationForm, identity);
    const words = pages.map((marks) => only(marks, 'text').map((one) => one.text));
    expect(words.at(-1)).toContain('经办人（签名）：');
    expect(words.at(-1)?.join('')).toContain('全权代表本单位办理本次数字证书业务');
    expect(words.map((page) => page.includes('Quantity'))).toEqual([true, true, false]);
  });
});
