import { Material } from '../../models/Material.ts';
import type { MaterialKind } from '../../vocabulary/materialKinds.ts';
import { ownApplication } from '../applications/ownApplication.ts';
import { loadPlaces } from '../submissions/loadPlaces.ts';
import type { Context } from '../context.ts';
import type { Place } from './place.ts';

export interface PlaceOnPhone extends Place {
  itemPosition: number | null;
  required: boolean;
  given: number;
}
export interface PlacesOnPhone {
  number: string;
  organizationName: string;
  places: PlaceOnPhone[];
  limitBytes: number;
}

/**
 * What the phone page shows of an application: the places its ticket is for and how many pictures each has. No picture
 * and no person's name.
 */
export async function placesOnPhone(
  ctx: Context,
  { applicationId, kinds }: { applicationId: number; kinds: readonly MaterialKind[] },
): Promise<PlacesOnPhone> {
  const own = await ownApplication(ctx, applicationId);
  const { application } = own;
  const { slots, limitBytes } = await loadPlaces(ctx, own);
  const receipt = { kind: 'transfer_receipt' as const, itemId: null, itemPosition: null, required: false };
  const asked = [...slots, receipt].filter((slot) => kinds.includes(slot.kind));
  const held = await Material.query(ctx.db)
    .where({ applicationId, status: 'uploaded' })
    .whereIn('kind', [...kinds]);
  return {
    number: application.number,
    organizationName: application.organizationName,
    limitBytes,
    places: asked.map(({ kind, itemId, itemPosition, required }) => ({
      kind,
      itemId,
      itemPosition,
      required,
      given: held.filter((one) => one.kind === kind && one.itemId === itemId).length,
    })),
  };
}
