import { AppError } from '../../lib/AppError.ts';
import type { MaterialKind } from '../../vocabulary/materialKinds.ts';
import { materialFacts } from '../../vocabulary/materialFacts.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import { loadPlaces, type Places } from '../submissions/loadPlaces.ts';
import { unlockedTargets } from '../forms/unlockedTargets.ts';
import type { Context } from '../context.ts';

/** Where a picture belongs: a material kind, and for another person's certificate also the item. */
export interface Place {
  kind: MaterialKind;
  itemId: number | null;
}

/**
 * Refuses a place whose pictures may not be added, replaced or removed now.
 * @throws AppError not_found (the application has no such place) | invalid_state | validation_failed (locked)
 */
export async function refusePlace(
  ctx: Context,
  own: OwnApplication,
  { kind, itemId }: Place,
  places?: Places,
): Promise<void> {
  const { application, state } = own;
  if (kind === 'transfer_receipt') return refuseReceipt(ctx, own, itemId);
  const { slots } = places ?? (await loadPlaces(ctx, own));
  if (!slots.some((slot) => slot.kind === kind && slot.itemId === itemId)) throw new AppError('not_found', { kind });
  if (state.status === 'draft') return;
  if (state.status !== 'returned') throw new AppError('invalid_state', { status: state.status });
  const { materials } = await unlockedTargets(ctx, application.id, state.round);
  if (!materials.includes(kind))
    throw new AppError('validation_failed', {
      faults: [{ path: `materials.${kind}`, code: 'locked', values: { field: materialFacts[kind].name[0] } }],
    });
}

/** A receipt belongs to the payment: it may change until finance has confirmed the payment. */
async function refuseReceipt(
  ctx: Context,
  { application, state }: OwnApplication,
  itemId: number | null,
): Promise<void> {
  const payment = await ctx
    .db('payments')
    .where({ applicationId: application.id })
    .orderBy('id', 'desc')
    .first('status');
  if (itemId !== null || !payment) throw new AppError('not_found', { kind: 'transfer_receipt' });
  if (!['open', 'returned'].includes(state.status) || !['due', 'reported'].includes(payment.status))
    throw new AppError('invalid_state', { status: state.status, payment: payment.status });
}
