import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../server/pdf/render.ts';
import { decodeFormQr, isFormQrOf } from '../../server/vocabulary/formQr.ts';
import { identity, longRegistrationForm, samples } from './documentSamples.ts';
import { pictureOf } from './poppler.ts';
import { scan } from './scan.ts';

const stored = { ...identity, version: identity.documentVersion };

describe('the code on the paper', () => {
  it.each(['registration_form', 'seal_specimen_form', 'service_agreement', 'risk_notice'] as const)(
    'of %s names exactly this document, at 200 dpi and as a poor scan of 72 dpi',
    async (kind) => {
      const pdf = await renderDocument(kind, samples[kind], identity);
      for (const dpi of [200, 72]) {
        const qr = decodeFormQr((await scan(pictureOf(pdf, 1, dpi))) ?? '');
        expect(qr && isFormQrOf(qr, { ...stored, kind })).toBe(true);
      }
    },
  );

  it('stands on every page, since pages are uploaded one by one', async () => {
    const pdf = await renderDocument('registration_form', longRegistrationForm, identity);
    for (const page of [1, 2, 3])
      expect(decodeFormQr((await scan(pictureOf(pdf, page, 150))) ?? '')).toMatchObject({
        applicationNumber: identity.applicationNumber,
        version: 3,
      });
  });

  it('of a parcel slip leads to the page of acceptance, and a PIN letter carries none', async () => {
    expect(await scan(pictureOf(await renderDocument('parcel_slip', samples.parcel_slip, identity), 1, 150))).toBe(
      samples.parcel_slip.acceptanceAddress,
    );
    expect(
      await scan(pictureOf(await renderDocument('pin_letter', samples.pin_letter, identity), 1, 150)),
    ).toBeUndefined();
  });
});
