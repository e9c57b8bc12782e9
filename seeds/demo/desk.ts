import type { Context } from '../../server/domain/context.ts';
import { confirmPayment } from '../../server/domain/payments/confirmPayment.ts';
import { addNote } from '../../server/domain/reviews/addNote.ts';
import { claim } from '../../server/domain/reviews/claim.ts';
import { decide } from '../../server/domain/reviews/decide.ts';
import { hold } from '../../server/domain/reviews/hold.ts';
import { handOver } from '../../server/domain/shipments/handOver.ts';
import { packShipment } from '../../server/domain/shipments/packShipment.ts';
import { takeToken } from '../../server/domain/shipments/takeToken.ts';
import { receiveTokens } from '../../server/domain/tokens/receiveTokens.ts';
import type { Check } from '../../server/models/Check.ts';
import type { DecisionOutcome } from '../../server/vocabulary/decisionReasons.ts';
import { blocking, toAcknowledge } from '../../server/domain/reviews/readyToApprove.ts';
import type { Role } from '../../server/vocabulary/roles.ts';

/** The requests of a demo login. */
export async function deskOf(ctx: Context, login: string): Promise<Context> {
  const staff = (await ctx.db('staff').where({ login }).first('id', 'name')) as { id: number; name: string };
  const roles = (await ctx.db('staffRoles').where({ staffId: staff.id }).pluck('role')) as Role[];
  return { ...ctx, actor: { kind: 'staff', id: staff.id, name: staff.name, roles, projectIds: 'all', sessionId: null, steppedUpAt: ctx.clock.now() } };
}

type State = { version: number; stage: 'review' | 'second_review'; contentVersion: number };
const stateOf = async (ctx: Context, applicationId: number): Promise<State> => (await ctx.db('applicationStates').where({ applicationId }).first()) as State;

export async function claimDemo(reviewer: Context, applicationId: number): Promise<void> {
  await claim(reviewer, { applicationId, version: (await stateOf(reviewer, applicationId)).version });
}

export async function decideDemo(reviewer: Context, applicationId: number, outcome: DecisionOutcome, reasons: { targetKind: 'material' | 'field' | 'application'; target: string; code: string; text: string }[] = []): Promise<void> {
  await claimDemo(reviewer, applicationId);
  const { version, stage, contentVersion } = await stateOf(reviewer, applicationId);
  const { contentSha256 } = (await reviewer.db('applicationVersions').where({ applicationId, version: contentVersion }).first('contentSha256')) as { contentSha256: string };
  const checks = (await reviewer.db('checks').where({ applicationId, superseded: false })) as Check[];
  if (outcome === 'approve' && blocking(checks).length > 0) throw new Error(`demo case ${applicationId} may not be approved: ${blocking(checks).map((one) => one.kind).join(' ')}`);
  await decide(reviewer, { applicationId, stage, outcome, version, contentSha256, checklist: [], acknowledgedChecks: toAcknowledge(checks).map((one) => one.id), overridesBlocking: false, reasons, comment: '' });
}

export async function holdDemo(reviewer: Context, applicationId: number, reason: string): Promise<void> {
  await claimDemo(reviewer, applicationId);
  await hold(reviewer, { applicationId, until: new Date(reviewer.clock.now().getTime() + 20 * 3_600_000), reason });
  await addNote(reviewer, { applicationId, body: reason });
}

export async function confirmDemo(finance: Context, applicationId: number): Promise<void> {
  const payment = (await finance.db('payments').where({ applicationId }).first()) as { id: number; version: number; amountFen: number; transferReference: string | null };
  await confirmPayment(finance, { paymentId: payment.id, version: payment.version, receivedFen: payment.amountFen, reference: payment.transferReference ?? `HK${applicationId}` });
}

/** A box of tokens as a supplier brings it, some prepared as blanks already. */
export async function stockDemo(logistics: Context): Promise<void> {
  const model = (await logistics.db('tokenModels').where({ code: 'std-55' }).first('id')) as { id: number };
  if (await logistics.db('tokens').where({ modelId: model.id }).first('id')) return;
  const tokens = Array.from({ length: 24 }, (_unused, n) => ({ serial: `5518260000${String(1801 + n)}`, labelNumber: `YH-${String(1801 + n)}` }));
  const received = await receiveTokens(logistics, { modelId: model.id, tokens });
  await logistics.db('tokens').whereIn('id', received.slice(0, 12).map((one) => one.id)).update({ prepared: true });
}

export async function packDemo(logistics: Context, applicationId: number, { send }: { send: boolean }): Promise<void> {
  const shipment = (await logistics.db('shipments').where({ applicationId }).first('id')) as { id: number };
  const token = (await logistics.db('tokens').where({ state: 'stock', prepared: true }).orderBy('id').first('serial')) as { serial: string };
  await takeToken(logistics, { shipmentId: shipment.id, serial: token.serial });
  await packShipment(logistics, { shipmentId: shipment.id });
  if (send) await handOver(logistics, { shipmentId: shipment.id, carrier: '顺丰速运', trackingNumber: `SF18${String(applicationId).padStart(11, '0')}` });
}
