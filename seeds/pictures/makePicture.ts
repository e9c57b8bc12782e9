import sharp from 'sharp';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import { photograph, type Flat } from './photograph.ts';
import { Random } from './Random.ts';
import { renderSvg } from './renderSvg.ts';
import { impress } from './seal.ts';
import type { PictureWish, Sheet } from './Sheet.ts';
import { printedForm } from './sheets/printedForm.ts';
import { sheets } from './sheets.ts';

/**
 * A realistic photograph or scan of one material, made from text and a seed alone: the same wish gives the same bytes.
 * Everything in it is invented and marked as a sample. `flaw` makes the kinds of picture that reviewers send back.
 */
export async function makePicture(kind: MaterialKind, wish: PictureWish): Promise<{ jpeg: Buffer; fileName: string }> {
  const random = new Random(`${kind} ${wish.seed}`);
  const drawn = wish.flaw === 'wrong_document' ? otherThan(kind) : kind;
  const sheet = wish.printed && drawn === kind ? printedForm(wish, wish.printed) : sheets[drawn](wish, drawn);
  const flat = await lay(sheet, wish, random);
  const taken = random.next() < 0.5 ? 'IMG_20261112' : 'scan';
  const fileName = `${taken}_${String(Math.floor(random.between(100_000, 999_999)))}.jpg`;
  return { jpeg: await photograph(flat, random, wish.flaw), fileName };
}

function otherThan(kind: MaterialKind): MaterialKind {
  return kind === 'transfer_receipt' ? 'business_licence' : 'transfer_receipt';
}

/** Prints the sheet and puts the seals on it: red ink darkens what is below it, but never hides it. */
async function lay(sheet: Sheet, { flaw, scale = 1 }: PictureWish, random: Random): Promise<Flat> {
  const stamps = sheet.stamps.filter((stamp) => !(stamp.company && flaw === 'seal_missing'));
  const layers = [];
  for (const stamp of stamps) {
    const { data, size } = await impress(stamp.svg, stamp.size, stamp.company ? random.between(-24, 24) : 0, random);
    const shift = stamp.company ? 10 : 0;
    layers.push({
      input: data,
      raw: { width: size, height: size, channels: 4 as const },
      left: Math.round(stamp.x + random.between(-shift, shift)),
      top: Math.round(stamp.y + random.between(-shift, shift)),
      blend: 'multiply' as const,
    });
  }
  const printed = sharp(await renderSvg(sheet.svg, sheet.width, sheet.height, sheet.paper))
    .flatten({ background: sheet.paper })
    .composite(layers)
    .removeAlpha();
  const whole = await printed.raw().toBuffer({ resolveWithObject: true });
  const { data, info } =
    scale === 1
      ? whole
      : await sharp(whole.data, { raw: { width: whole.info.width, height: whole.info.height, channels: 3 } })
          .resize(Math.round(whole.info.width * scale))
          .raw()
          .toBuffer({ resolveWithObject: true });
  if (flaw === 'grey_copy')
    for (let at = 0; at < data.length; at += 3)
      data.fill(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0), at, at + 3);
  return { data, width: info.width, height: info.height };
}
