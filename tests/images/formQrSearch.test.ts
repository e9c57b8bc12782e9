import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { makePicture } from '../../seeds/pictures/makePicture.ts';
import { readFormQr } from '../../server/images/formQrReader.ts';
import { decodePicture } from '../../server/images/pipeline.ts';
import { encodeFormQr } from '../../server/vocabulary/formQr.ts';
import type { Raster } from '../../server/images/Raster.ts';

const text = encodeFormQr({
  kind: 'registration_form',
  applicationNumber: 'A20261120-000123',
  version: 3,
  keyedHash: '0123456789abcdef0123456789abcdef',
});

async function form(seed: string, formQrText?: string): Promise<Buffer> {
  const { jpeg } = await makePicture('registration_form', {
    organization: '云汉建设工程有限公司',
    uscc: '91350100M000100Y43',
    person: { name: '沈采薇', idNumber: '110101188808080010' },
    seed,
    ...(formQrText === undefined ? {} : { formQrText }),
  });
  return jpeg;
}

const table = '#998877';
/** What telephones, scanners and messengers make of a form. */
const copies: Record<string, (sheet: Sharp) => Sharp> = {
  'as it is': (sheet) => sheet,
  'a telephone’s 12 million pixels': (sheet) => sheet.resize({ width: 3000, height: 4000, fit: 'fill' }),
  'out of focus': (sheet) => sheet.blur(3),
  'far out of focus': (sheet) => sheet.blur(3.6),
  'sent by a messenger': (sheet) => sheet.resize({ width: 960, height: 960, fit: 'inside' }),
  'pressed hard': (sheet) => sheet.jpeg({ quality: 20 }),
  'in the dark': (sheet) => sheet.modulate({ brightness: 0.35 }),
  'without contrast': (sheet) => sheet.linear(0.3, 90),
  'lying on its side': (sheet) => sheet.rotate(90),
  'on its head': (sheet) => sheet.rotate(180),
  askew: (sheet) => sheet.rotate(12, { background: table }),
  'at half a right angle': (sheet) => sheet.rotate(45, { background: table }),
  'out of focus on its side': (sheet) => sheet.blur(3).rotate(270),
};

interface Searched {
  found: string | null;
  /** How often the large copy was decoded for it. */
  enlarged: number;
}
async function search(bytes: Buffer): Promise<Searched> {
  const { raster } = await decodePicture(bytes, 'jpeg');
  let enlarged = 0;
  const larger = async (): Promise<Raster | null> => {
    enlarged += 1;
    return (await decodePicture(bytes, 'jpeg', 3200)).raster;
  };
  return { found: (await readFormQr(raster, larger))?.text ?? null, enlarged };
}

describe('the code of a form is found', () => {
  test.each(Object.entries(copies))('on a copy %s', async (_name, degrade) => {
    for (const seed of ['first', 'second']) {
      const bytes = await degrade(sharp(await form(seed, text)))
        .jpeg()
        .toBuffer();
      expect([seed, (await search(bytes)).found]).toEqual([seed, text]);
    }
  });
});

describe('a code that is not there', () => {
  test.each(['as it is', 'a telephone’s 12 million pixels', 'on its head', 'sent by a messenger'])(
    'is not looked for on the large copy, %s',
    async (name) => {
      const bytes = await copies[name]!(sharp(await form('bare')))
        .jpeg()
        .toBuffer();
      expect(await search(bytes)).toEqual({ found: null, enlarged: 0 });
    },
  );
});
