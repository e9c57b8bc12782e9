import sharp from 'sharp';
import { makePicture } from '../seeds/pictures/makePicture.ts';
import { readFormQr } from '../server/images/formQrReader.ts';
import { decodePicture } from '../server/images/pipeline.ts';
import { limits } from '../server/images/limits.ts';
import { median, round } from './support/median.ts';

const ROUNDS = 7;

/** CPU of the search for a form's code on a photograph of 12 million pixels, against decoding it, by itself. */
export async function run(): Promise<Record<string, unknown>[]> {
  const figures: Record<string, unknown>[] = [];
  for (const there of [true, false]) {
    const { jpeg } = await makePicture('registration_form', {
      organization: '云汉建设工程有限公司',
      uscc: '91350100M000100Y43',
      person: { name: '沈采薇', idNumber: '110101188808080010' },
      seed: 'formQr',
      ...(there ? { formQrText: 'YX1/R/A20261120-000123/3/0123456789ABCDEF01234567' } : {}),
    });
    const bytes = await sharp(jpeg).resize({ width: 3000, height: 4000, fit: 'fill' }).jpeg({ quality: 90 }).toBuffer();
    const { raster } = await decodePicture(bytes, 'jpeg');
    const larger = async () => (await decodePicture(bytes, 'jpeg', limits.closerSide)).raster;
    const search: number[] = [];
    const decode: number[] = [];
    for (let n = -1; n < ROUNDS; n += 1) {
      const [searched, decoded] = [
        await cpuOf(() => readFormQr(raster, larger)),
        await cpuOf(() => decodePicture(bytes, 'jpeg')),
      ];
      if (n < 0) continue;
      search.push(searched);
      decode.push(decoded);
    }
    figures.push({
      code: there ? 'there' : 'not there',
      searchCpuMs: round(median(search), 0),
      decodeCpuMs: round(median(decode), 0),
      ratioToDecode: round(median(search) / median(decode)),
    });
  }
  return figures;
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
