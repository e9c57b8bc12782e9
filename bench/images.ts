import sharp from 'sharp';
import { ImageDecoder } from '../server/images/ImageDecoder.ts';
import { makePicture } from '../seeds/pictures/makePicture.ts';

const PICTURES = 40;

/** A phone photograph of 12 million pixels and a scanned form, as they arrive. */
async function material(): Promise<Record<string, Buffer>> {
  const { jpeg } = await makePicture('registration_form', {
    organization: '云汉建设工程有限公司',
    uscc: '91350100M000100Y43',
    person: { name: '沈采薇', idNumber: '110101188808080010' },
    formQrText: 'YX1/R/A20261120-000123/3/0123456789ABCDEF01234567',
    seed: 'bench',
  });
  return {
    form2Mpx: jpeg,
    phone12Mpx: await sharp(jpeg)
      .resize({ width: 3000, height: 4000, fit: 'fill' })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 90 })
      .toBuffer(),
  };
}

/**
 * The lower bound: sharp alone making the two pictures people see, stripped, in this process; no check, no child,
 * nothing measured.
 */
async function bareResize(bytes: Buffer): Promise<void> {
  const upright = sharp(bytes).autoOrient();
  await upright
    .clone()
    .resize({ width: 2000, height: 2000, fit: 'inside' })
    .webp({ quality: 80, effort: 2 })
    .toBuffer();
  await upright.clone().resize({ width: 320, height: 320, fit: 'inside' }).webp({ quality: 80, effort: 2 }).toBuffer();
}

/** `work` for every picture, two at a time, as the server does; pictures per second. */
async function rate(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const lane = async () => {
    for (let done = 0; done < PICTURES / 2; done += 1) await work();
  };
  await Promise.all([lane(), lane()]);
  return (PICTURES / (performance.now() - start)) * 1000;
}

/** Rounds alternate between floor and pipeline, so that other load slows both equally; medians of three. */
export async function run(): Promise<Record<string, unknown>[]> {
  const decoder = new ImageDecoder();
  const figures: Record<string, unknown>[] = [];
  for (const [name, bytes] of Object.entries(await material())) {
    const rates: Record<'floor' | 'evidence' | 'withQr', number[]> = { floor: [], evidence: [], withQr: [] };
    await Promise.all([decoder.ingest(bytes), decoder.ingest(bytes), bareResize(bytes)]);
    for (let round = 0; round < 3; round += 1) {
      rates.floor.push(await rate(() => bareResize(bytes)));
      rates.evidence.push(await rate(() => decoder.ingest(bytes, { formQr: false })));
      rates.withQr.push(await rate(() => decoder.ingest(bytes, { formQr: true })));
    }
    const floor = median(rates.floor);
    for (const [part, values] of Object.entries(rates))
      figures.push({
        case: `${name}.${part}`,
        picturesPerSecond: round2(median(values)),
        ratioToFloor: round2(median(values) / floor),
        bytes: bytes.length,
      });
  }
  decoder.close();
  return figures;
}
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const round2 = (value: number) => Math.round(value * 100) / 100;
