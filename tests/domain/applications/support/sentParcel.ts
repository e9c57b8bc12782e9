import { randomBytes } from 'node:crypto';
import { inTransaction, type Context } from '../../../../server/domain/context.ts';
import { settleService } from '../../../../server/domain/jobs/settleService.ts';
import { completeStage } from '../../../../server/domain/workflows/completeStage.ts';
import { sealHolderPin } from '../../../../server/domain/tokens/holderPin.ts';
import { keyedDigest } from '../../../../server/lib/seal.ts';
import { textOf } from '../../../support/sentText.ts';
import { buildApplication } from '../../../factories/buildApplication.ts';
import { asAccount } from '../../../support/context.ts';

export interface SentParcel {
  id: number;
  as: Context;
  serials: string[];
  labels: string[];
  shipmentId: number;
  slip: string;
}

/** Two tokens, written by staff and on the road, their certificates on hold. */
export async function sentParcel(ctx: Context): Promise<SentParcel> {
  const application = await buildApplication(ctx, { preset: 'B', at: 'production', quantity: 2 });
  const { id } = application;
  const model = (await ctx.db('tokenModels').first('id'))!;
  const jobs = await ctx.db('productionJobs').where({ applicationId: id }).orderBy('id');
  const slip = randomBytes(24).toString('base64url');
  const tokens: { id: number; serial: string; jobId: number }[] = [];
  for (const job of jobs) {
    const serial = randomBytes(8).toString('hex');
    const [token] = await ctx
      .db('tokens')
      .insert({
        serial,
        labelNumber: `K${serial.slice(0, 6)}`,
        modelId: model.id,
        state: 'shipped',
        prepared: true,
        heldKey: true,
        applicationId: id,
        organizationId: application.organizationId,
      })
      .returning('id');
    await ctx
      .db('tokens')
      .where({ id: token!.id })
      .update({ holderPinSealed: sealHolderPin(ctx, token!.id, `48${job.id}1801`) });
    tokens.push({ id: token!.id, serial, jobId: job.id });
    await ctx.db('productionJobs').where({ id: job.id }).update({ state: 'claimed' });
    await ctx.db('productionJobs').where({ id: job.id }).update({ state: 'writing' });
    await ctx
      .db('productionJobs')
      .where({ id: job.id })
      .update({ state: 'done', tokenId: token!.id, tokenSerial: serial });
    const serviceId = await settleService(ctx, job);
    let pairId: number | null = null;
    for (const role of ['signing', 'encryption'] as const) {
      const [certificate]: { id: number }[] = await ctx
        .db('certificates')
        .insert({
          jobId: job.id,
          applicationId: id,
          projectId: application.projectId,
          organizationId: application.organizationId,
          tokenId: token!.id,
          serviceId,
          pairId,
          role,
          state: 'on_hold',
          serialNumber: randomBytes(8).toString('hex'),
          issuer: 'CN=Demo',
          subject: 'CN=x',
          commonName: 'x',
          notBefore: ctx.clock.now(),
          notAfter: new Date('2027-11-20T00:00:00Z'),
          algorithm: 'rsa2048',
          spkiSha256: randomBytes(32).toString('hex'),
          ckaId: 'aa',
          der: randomBytes(4),
          sha256: 'x',
        })
        .returning('id');
      pairId = certificate!.id;
    }
  }
  await inTransaction(ctx, (tx) => completeStage(tx, id, 'production'));
  const shipment = (await ctx.db('shipments').where({ applicationId: id }).first())!;
  await ctx
    .db('shipmentTokens')
    .insert(tokens.map((one) => ({ shipmentId: shipment.id, tokenId: one.id, jobId: one.jobId })));
  await ctx
    .db('shipments')
    .where({ id: shipment.id })
    .update({ status: 'packed', slipTokenDigest: keyedDigest(ctx.keys.codes, `slip:${slip}`) });
  await ctx.db('shipments').where({ id: shipment.id }).update({ status: 'handed_over', carrier: '顺丰' });
  await inTransaction(ctx, (tx) => completeStage(tx, id, 'dispatch'));
  return {
    id,
    as: asAccount(ctx, application.accountId),
    serials: tokens.map((one) => one.serial),
    labels: tokens.map((one) => `K${one.serial.slice(0, 6)}`),
    shipmentId: shipment.id,
    slip,
  };
}

export async function acceptanceCode(ctx: Context, id: number): Promise<string> {
  const message = (await ctx
    .db('messages')
    .where({ applicationId: id, template: 'authorization_code' })
    .orderBy('id', 'desc')
    .first())!;
  const code = /\d{6}/.exec(textOf(ctx, message).replace(/YX\S+/g, ''))?.[0];
  return code ?? '';
}

/** The carrier has delivered it, as somebody at the desk recorded. */
export async function arrive(ctx: Context, shipmentId: number): Promise<void> {
  await ctx.db('shipments').where({ id: shipmentId }).update({ status: 'delivered', deliveredAt: ctx.clock.now() });
  await ctx
    .db('tokens')
    .whereIn('id', ctx.db('shipmentTokens').where({ shipmentId }).select('tokenId'))
    .update({ state: 'delivered' });
}
