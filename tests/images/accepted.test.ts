import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { ImageDecoder } from '../../server/images/ImageDecoder.ts';
import { writeBmp } from './bmpFiles.ts';

const decoder = new ImageDecoder();
afterAll(() => decoder.close());

/**
 * 1200 × 900, a red square in the upper left corner of a white sheet: what stays recognisable in every format and
 * orientation.
 */
const sheet = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#ffffff' } }).composite([
    { input: { create: { width: 300, height: 300, channels: 3, background: '#d01020' } }, left: 0, top: 0 },
  ]);

async function corners(webp: Buffer): Promise<string[]> {
  const { data, info } = await sharp(webp).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * info.width + x) * 3);
    if (red > 150 && green < 90 && blue < 90) return 'red';
    return Math.min(red, green, blue) > 215 ? 'white' : `${red},${green},${blue}`;
  };
  return [at(20, 20), at(info.width - 20, 20), at(info.width - 20, info.height - 20), at(20, info.height - 20)];
}

describe('every format applicants have is read', () => {
  const writers: Record<string, () => Promise<Buffer>> = {
    jpeg: () => sheet().jpeg().toBuffer(),
    'progressive jpeg': () => sheet().jpeg({ progressive: true }).toBuffer(),
    'CMYK jpeg of a print shop': () => sheet().toColourspace('cmyk').jpeg().toBuffer(),
    png: () => sheet().png().toBuffer(),
    'png with a palette': () => sheet().png({ palette: true }).toBuffer(),
    '16-bit png of a scanner': () => sheet().toColourspace('rgb16').png().toBuffer(),
    'png with transparent paper': async () =>
      sharp(await sheet().unflatten().png().toBuffer())
        .png()
        .toBuffer(),
    gif: () => sheet().gif().toBuffer(),
    webp: () => sheet().webp().toBuffer(),
    bmp: async () =>
      writeBmp({
        width: 1200,
        height: 900,
        bits: 24,
        pixel: (x, y) => (x < 300 && y < 300 ? [208, 16, 32] : [255, 255, 255]),
      }),
    'jpeg with a wide colour profile': () => sheet().withIccProfile('p3').jpeg().toBuffer(),
  };
  test.each(Object.entries(writers))('%s', async (_, write) => {
    const picture = await decoder.ingest(await write());
    expect([picture.width, picture.height]).toEqual([1200, 900]);
    expect(await corners(picture.preview)).toEqual(['red', 'white', 'white', 'white']);
    const small = await sharp(picture.thumbnail).metadata();
    expect([small.format, small.width, small.height]).toEqual(['webp', 320, 240]);
  });

  test('grey pictures become grey pictures', async () => {
    const grey = sharp(await sheet().png().toBuffer())
      .removeAlpha()
      .greyscale()
      .toColourspace('b-w');
    for (const bytes of [
      await grey.clone().jpeg().toBuffer(),
      await grey.clone().png().toBuffer(),
      await grey.clone().toColourspace('grey16').png().toBuffer(),
    ]) {
      expect((await sharp(bytes).metadata()).channels).toBe(1);
      const { data } = await sharp((await decoder.ingest(bytes)).preview)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(data.subarray(0, 3).every((value) => value > 60 && value < 140)).toBe(true);
      expect(data.subarray(-3).every((value) => value > 245)).toBe(true);
    }
  });

  test('the name says nothing: what it is is read from the bytes', async () => {
    expect((await decoder.ingest(await sheet().png().toBuffer())).format).toBe('png');
  });
});

describe('phones turn their pictures by a note', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is shown upright', async (orientation) => {
    const bytes = await sheet().withMetadata({ orientation }).jpeg().toBuffer();
    const expected = await corners(await sharp(bytes).autoOrient().webp().toBuffer());
    const picture = await decoder.ingest(bytes);
    expect([picture.width, picture.height]).toEqual(orientation >= 5 ? [900, 1200] : [1200, 900]);
    expect(await corners(picture.preview)).toEqual(expected);
  });
});

describe('nothing but the picture leaves', () => {
  test('place, camera, profile and what hangs behind the picture are gone', async () => {
    const exif = { IFD0: { Make: 'CAMERA-OF-SOMEBODY' }, IFD3: { GPSLatitude: '31/1 14/1 0/1', GPSLatitudeRef: 'N' } };
    const jpeg = await sheet().withExif(exif).withIccProfile('p3').jpeg().toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from('PK\x03\x04 <script>alert("POLYGLOT")</script> %PDF-1.4')]);
    const picture = await decoder.ingest(polyglot);
    for (const shown of [picture.preview, picture.thumbnail]) {
      const metadata = await sharp(shown).metadata();
      expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      for (const trace of ['CAMERA-OF-SOMEBODY', 'GPS', 'POLYGLOT', 'PK\x03\x04', '%PDF'])
        expect(shown.includes(trace)).toBe(false);
    }
  });

  test('a large picture is shown small: 2000 and 320 pixels', async () => {
    const picture = await decoder.ingest(
      await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#fed' } })
        .jpeg()
        .toBuffer(),
    );
    expect([picture.width, picture.height]).toEqual([4000, 3000]);
    const [preview, thumbnail] = [await sharp(picture.preview).metadata(), await sharp(picture.thumbnail).metadata()];
    expect([preview.width, preview.height, thumbnail.width, thumbnail.height]).toEqual([2000, 1500, 320, 240]);
  });

  test('the same bytes give the same preview, so a decision can name its digest', async () => {
    const bytes = await sheet().jpeg().toBuffer();
    const [first, second] = [await decoder.ingest(bytes), await decoder.ingest(bytes)];
    expect(first.preview.equals(second.preview)).toBe(true);
  });
});
