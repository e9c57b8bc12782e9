import sharp from 'sharp';
import { returnedDraft } from './returned.ts';
import { attach } from '../../../../server/domain/materials/attach.ts';
import type { Material } from '../../../../server/models/Material.ts';
import type { MaterialKind } from '../../../../server/vocabulary/materialKinds.ts';
import type { Draft } from '../../applications/support/draft.ts';

export { returnedDraft };

let shade = 0;
/** A small picture no other test sends: three stripes of changing grey. */
export async function picture(format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  shade += 1;
  const grey = (step: number) => ({
    r: (shade * 7 + step * 60) % 200,
    g: (shade * 13 + step) % 200,
    b: 90 + (shade % 90),
  });
  const stripe = (step: number) => ({
    input: { create: { width: 400, height: 120, channels: 3 as const, background: grey(step) } },
    left: 0,
    top: step * 160,
  });
  const sheet = sharp({ create: { width: 400, height: 480, channels: 3, background: '#fdfdfd' } }).composite([
    stripe(0),
    stripe(1),
    stripe(2),
  ]);
  return format === 'jpeg' ? sheet.jpeg().toBuffer() : sheet.png().toBuffer();
}

export async function send(
  { id, as }: Pick<Draft, 'id' | 'as'>,
  kind: MaterialKind,
  bytes?: Buffer,
  more: { itemId?: number; replacesId?: number } = {},
): Promise<Material> {
  return attach(
    as,
    { applicationId: id, kind, itemId: more.itemId ?? null, replacesId: more.replacesId ?? null },
    bytes ?? (await picture()),
  );
}
