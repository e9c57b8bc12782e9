import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { makePicture } from '../../seeds/pictures/makePicture.ts';
import { demoPerson, type DemoOrganization } from '../../seeds/demo/people.ts';
import { readFormQr } from '../../server/images/formQrReader.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import { run } from './run.ts';

/** The person of an item for another person; form and picture of the ID card show the same one. */
export const otherPerson = (position: number) => demoPerson('谢道然', 400 + position);

/** Prints the first page of a form and reads the QR code on the paper. */
async function qrOnPaper(pdf: Buffer): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-form-'));
  try {
    writeFileSync(path.join(folder, 'form.pdf'), pdf);
    run(
      'pdftoppm',
      [
        '-r',
        '150',
        '-f',
        '1',
        '-l',
        '1',
        '-singlefile',
        '-png',
        path.join(folder, 'form.pdf'),
        path.join(folder, 'page'),
      ],
      { install: 'poppler-utils' },
    );
    const { data, info } = await sharp(readFileSync(path.join(folder, 'page.png')))
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const found = await readFormQr({ data, width: info.width, height: info.height }, async () => null);
    if (found === null) throw new Error('the printed form carries no readable QR code');
    return found.text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Paper {
  kind: MaterialKind;
  itemPosition?: number | null;
  amountFen?: number;
  /** The printed form of which this is a photograph. */
  pdf?: Buffer;
}

/** A photograph of one stamped paper of this organisation, as its agent would take it. */
export async function photographOf(
  organization: DemoOrganization,
  { kind, itemPosition = null, amountFen, pdf }: Paper,
): Promise<Buffer> {
  const { name, uscc, address, agent, legalRepresentative } = organization;
  const holder = kind === 'subject_id' ? otherPerson(itemPosition ?? 0) : legalRepresentative;
  const person = kind.startsWith('agent') ? agent : holder;
  const formQrText = pdf && (await qrOnPaper(pdf));
  const { jpeg } = await makePicture(kind, {
    organization: name,
    uscc,
    address,
    person,
    seed: `${uscc} ${kind} ${itemPosition ?? ''}`,
    ...(formQrText ? { formQrText, formNumber: formQrText.split('/')[2] ?? '' } : {}),
    ...(amountFen === undefined ? {} : { amountFen }),
  });
  return jpeg;
}
