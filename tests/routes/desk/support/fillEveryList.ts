import { record } from '../../../../server/domain/audit/record.ts';
import { inTransaction, type Context } from '../../../../server/domain/context.ts';
import { tell } from '../../../../server/domain/messages/tell.ts';
import {
  buildApplication,
  type ApplicationOverrides,
  type BuiltApplication,
} from '../../../factories/buildApplication.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import { confirmation } from '../../../factories/confirmation.ts';
import { addCheck, addMaterial } from '../../../domain/reviews/support/reviewing.ts';

export type Filling = Pick<ApplicationOverrides, 'preset' | 'productKind' | 'form'> & { commonName?: string };

/** An application being dispatched, with one row in every list of the desk. */
export async function fillEveryList(ctx: Context, overrides: Filling = {}): Promise<BuiltApplication> {
  const application = await buildApplication(ctx, { preset: 'B', at: 'dispatch', ...overrides });
  const {
    id: applicationId,
    projectId,
    itemIds: [itemId],
  } = application;
  await addMaterial(ctx, applicationId, 'business_licence');
  await addCheck(ctx, applicationId, 'advice', 'fail', 'picture_quality');
  const reviewer = await buildStaff(ctx, ['reviewer']);
  await ctx.db('notes').insert({ applicationId, staffId: reviewer.id, body: '电话核实过' });
  await ctx.db('decisions').insert({
    applicationId,
    stage: 'review',
    round: 1,
    contentVersion: 1,
    contentSha256: application.contentSha256,
    outcome: 'approve',
    staffId: reviewer.id,
  });
  const [payment] = await ctx
    .db('payments')
    .insert({ applicationId, amountFen: 58_000, ...(await confirmation(ctx, 58_000)) })
    .returning('id');
  await ctx
    .db('paymentLines')
    .insert({ paymentId: payment!.id, kind: 'product', label: '单位证书', amountFen: 58_000 });
  const model = await ctx.db('tokenModels').first('id');
  const [token] = await ctx
    .db('tokens')
    .insert({ serial: '5500000001', modelId: model!.id, state: 'written', applicationId })
    .returning('id');
  const [job] = await ctx
    .db('productionJobs')
    .insert({
      applicationId,
      itemId: itemId!,
      projectId,
      ordinal: 1,
      mode: 'factory',
      state: 'done',
      algorithm: 'rsa2048',
      profileVersion: '1',
      tokenId: token!.id,
      tokenSerial: '5500000001',
    })
    .returning('id');
  await ctx.db('certificates').insert({
    jobId: job!.id,
    applicationId,
    projectId,
    tokenId: token!.id,
    role: 'signing',
    serialNumber: '0A',
    issuer: 'CN=Test',
    subject: `CN=${overrides.commonName ?? 'x'}`,
    commonName: overrides.commonName ?? application.form.organization.name,
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 86_400_000),
    algorithm: 'rsa2048',
    spkiSha256: 'a',
    ckaId: 'b',
    der: Buffer.from('x'),
    sha256: 'c',
  });
  await record(ctx, { applicationId, type: 'application.submitted' });
  await inTransaction(ctx, (tx) => tell(tx, { applicationId, template: 'submitted', key: 'submitted' }));
  await ctx.db('stations').insert({ name: '一号工位', kind: 'staff' });
  await ctx.db('alarms').insert({ kind: 'codes_guessed', subject: `staff:${reviewer.id}`, staffId: reviewer.id });
  return application;
}
