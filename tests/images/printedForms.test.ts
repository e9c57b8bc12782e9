import { afterAll, describe, expect, test } from 'vitest';
import { ImageDecoder } from '../../server/images/ImageDecoder.ts';
import { layoutDocument } from '../../server/pdf/layoutDocument.ts';
import { loadFaces } from '../../server/pdf/faces.ts';
import { encodeFormQr } from '../../server/vocabulary/formQr.ts';
import { makePicture } from '../../seeds/pictures/makePicture.ts';
import type { PictureFlaw } from '../../seeds/pictures/Sheet.ts';
import { identity, samples } from '../pdf/documentSamples.ts';

const decoder = new ImageDecoder({ deadlineMs: 60_000 });
afterAll(() => decoder.close());

type Form = 'registration_form' | 'seal_specimen_form';
async function photographed(kind: Form, more: { scale?: number; seed?: string; flaw?: PictureFlaw } = {}) {
  const { pages } = layoutDocument(loadFaces(), kind, samples[kind], identity);
  const { jpeg } = await makePicture(kind, {
    organization: '青石市云汉建设工程有限公司',
    uscc: '91350100M000100Y43',
    person: { name: '沈砚秋', idNumber: '350102188703120013' },
    signer: '顾堃',
    seed: 'printed',
    printed: pages[0] ?? [],
    ...more,
  });
  return decoder.ingest(jpeg, { formQr: true });
}
const codeOf = (kind: Form) =>
  encodeFormQr({
    kind,
    applicationNumber: identity.applicationNumber,
    version: identity.documentVersion,
    keyedHash: identity.keyedHash,
  });

describe('the desk’s own form, printed, signed, sealed and photographed', { timeout: 120_000 }, () => {
  test.each<[Form, number]>([
    ['registration_form', 1],
    ['registration_form', 0.8],
    ['seal_specimen_form', 1],
    ['seal_specimen_form', 0.8],
  ])('%s at %d: its code is read, its seal found, nothing to complain of', async (kind, scale) => {
    for (const seed of ['one', 'two']) {
      const picture = await photographed(kind, { scale, seed });
      expect([seed, picture.qrText, picture.seals.length, picture.quality.verdict]).toEqual([
        seed,
        codeOf(kind),
        1,
        'ok',
      ]);
    }
  });

  test('without the company’s seal none is found', async () => {
    expect((await photographed('registration_form', { flaw: 'seal_missing' })).seals).toEqual([]);
  });

  test('another paper in its place carries no code', async () => {
    expect((await photographed('registration_form', { flaw: 'wrong_document' })).qrText).toBeNull();
  });
});
