import { afterAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { hashDistance } from '../../server/images/pictureHash.ts';
import { ImageDecoder } from '../../server/images/ImageDecoder.ts';
import { encodeFormQr } from '../../server/vocabulary/formQr.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import { makePicture } from '../../seeds/pictures/makePicture.ts';
import type { PictureFlaw, PictureWish } from '../../seeds/pictures/Sheet.ts';

const decoder = new ImageDecoder();
afterAll(() => decoder.close());

const formQrText = encodeFormQr({
  kind: 'registration_form',
  applicationNumber: 'A20261120-000123',
  version: 3,
  keyedHash: '0123456789abcdef0123456789abcdef',
});
const wish = (seed: string, more: Partial<PictureWish> = {}): PictureWish => ({
  organization: '云汉建设工程有限公司',
  uscc: '91350100M000100Y43',
  person: { name: '沈采薇', idNumber: '110101188808080010' },
  seed,
  ...more,
});
const ingest = async (kind: MaterialKind, more: PictureWish) =>
  decoder.ingest((await makePicture(kind, more)).jpeg, { formQr: more.formQrText !== undefined });
const seeds = ['one', 'two'];

describe('quality is told whatever the paper and the light', () => {
  test.each<[PictureFlaw | 'none', string]>([
    ['none', 'ok'],
    ['blurry', 'blurry'],
    ['dark', 'dark'],
    ['over_exposed', 'overexposed'],
    ['low_resolution', 'low_resolution'],
    ['grey_copy', 'ok'],
  ])('%s → %s', async (flaw, verdict) => {
    for (const kind of ['registration_form', 'business_licence', 'agent_id_front'] as const) {
      for (const seed of seeds) {
        const picture = await ingest(kind, wish(seed, flaw === 'none' ? {} : { flaw }));
        expect([kind, seed, picture.quality.verdict]).toEqual([kind, seed, verdict]);
      }
    }
  });

  test('a screenshot of pure white and black is not over-exposed', async () => {
    const receipt = await ingest('transfer_receipt', wish('screen'));
    expect(receipt.quality.verdict).toBe('ok');
  });
});

describe('round seals are found, and nothing else is taken for one', () => {
  test.each<[MaterialKind, PictureFlaw | null, number]>([
    ['registration_form', null, 1],
    ['registration_form', 'seal_missing', 0],
    ['registration_form', 'grey_copy', 0],
    ['seal_specimen_form', null, 1],
    ['business_licence', null, 2],
    ['business_licence', 'seal_missing', 1],
    ['agent_id_front', null, 1],
    ['agent_id_back', 'seal_missing', 0],
    ['risk_notice', null, 1],
  ])('%s, %s: %i', async (kind, flaw, count) => {
    for (const seed of seeds) {
      const { seals } = await ingest(kind, wish(seed, flaw ? { flaw } : {}));
      expect([seed, seals.length]).toEqual([seed, count]);
    }
  });

  test('its middle and size are where it was pressed', async () => {
    for (const seed of seeds) {
      const {
        seals: [seal],
        width,
      } = await ingest('registration_form', wish(seed));
      expect(seal?.x).toBeGreaterThan(0.58);
      expect(seal?.x).toBeLessThan(0.78);
      expect(seal?.y).toBeGreaterThan(0.55);
      expect(seal?.y).toBeLessThan(0.78);
      // 40 mm of 210 mm across, with up to 6 % of desk on either side.
      expect((seal?.radius ?? 0) * width * 2).toBeGreaterThan(225);
      expect((seal?.radius ?? 0) * width * 2).toBeLessThan(270);
    }
  });
});

describe("the form's QR code is read", () => {
  test.each(['registration_form', 'seal_specimen_form', 'service_agreement', 'risk_notice'] as const)(
    'from a leaning photograph of the %s',
    async (kind) => {
      for (const seed of seeds)
        expect([seed, (await ingest(kind, wish(seed, { formQrText }))).qrText]).toEqual([seed, formQrText]);
    },
  );

  test('under a red seal, since red ink is not seen', async () => {
    const { jpeg } = await makePicture('registration_form', wish('stamped', { formQrText, flaw: 'seal_missing' }));
    const { width } = await sharp(jpeg).metadata();
    const ink = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="230" height="230">' +
        '<circle cx="115" cy="115" r="105" fill="none" stroke="#c8161d" stroke-width="14"/>' +
        '<circle cx="115" cy="115" r="60" fill="#c8161d"/></svg>',
    );
    const stamped = await sharp(jpeg)
      .composite([{ input: ink, left: Math.round(width * 0.74), top: 100, blend: 'multiply' }])
      .jpeg()
      .toBuffer();
    expect((await decoder.ingest(stamped)).qrText).toBe(formQrText);
  });

  test('and where it lies: a square in the upper right corner, 28 mm of 210', async () => {
    for (const seed of seeds) {
      const { qrCorners, width, height } = await ingest('registration_form', wish(seed, { formQrText }));
      const [topLeft, topRight, bottomRight] = (qrCorners ?? []).map(([x, y]) => [x * width, y * height] as const);
      if (!topLeft || !topRight || !bottomRight) throw new Error(`no corners of ${seed}`);
      const across = Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]);
      const down = Math.hypot(bottomRight[0] - topRight[0], bottomRight[1] - topRight[1]);
      // The paper fills 87 to 98 % of the picture's width.
      expect(across / width).toBeGreaterThan(0.115);
      expect(across / width).toBeLessThan(0.132);
      expect(down / across).toBeCloseTo(1, 1);
      expect([topLeft[0] / width > 0.7, topLeft[1] / height < 0.15]).toEqual([true, true]);
    }
  });

  test('a paper without one has none, and nobody looks where none is expected', async () => {
    expect((await decoder.ingest((await makePicture('agent_id_front', wish('plain'))).jpeg)).qrText).toBeNull();
    expect((await ingest('registration_form', wish('unasked'))).qrText).toBeNull();
  });
});

describe('the difference hash knows the same photograph again', () => {
  test('after saving anew, shrinking and brightening, and tells others apart', async () => {
    const { jpeg } = await makePicture('business_licence', wish('hash'));
    const original = (await decoder.ingest(jpeg)).pictureHash;
    for (const changed of [
      await sharp(jpeg).jpeg({ quality: 45 }).toBuffer(),
      await sharp(jpeg).resize({ width: 800 }).png().toBuffer(),
      await sharp(jpeg).modulate({ brightness: 1.12 }).webp().toBuffer(),
    ]) {
      expect(hashDistance(original, (await decoder.ingest(changed)).pictureHash)).toBeLessThan(0.12);
    }
    expect(
      hashDistance(
        original,
        (await decoder.ingest((await makePicture('agent_id_front', wish('other'))).jpeg)).pictureHash,
      ),
    ).toBeGreaterThan(0.2);
  });
});

test('the same wish gives the same picture, another seed another', async () => {
  const [first, again, other] = [
    await makePicture('registration_form', wish('same')),
    await makePicture('registration_form', wish('same')),
    await makePicture('registration_form', wish('else')),
  ];
  expect(first.jpeg.equals(again.jpeg)).toBe(true);
  expect(first.fileName).toBe(again.fileName);
  expect(first.jpeg.equals(other.jpeg)).toBe(false);
});
