import type { Context } from '../../../../server/domain/context.ts';
import { buildApplication, type BuiltApplication } from '../../../factories/buildApplication.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import { addCheck, addMaterial } from '../../../domain/reviews/support/reviewing.ts';

/** Bodies that get past the form of a request, by resource and verb or by verb alone. */
export const bodies: Record<string, unknown> = {
  claim: { version: 1 },
  'hand-over': { staffId: 1 },
  hold: { until: '2099-01-01T00:00:00Z', reason: 'x' },
  notes: { body: 'x' },
  'revealed.pdf': { kind: 'registration_form', reason: 'xx' },
  reveal: { field: 'agent.phone', reason: 'xx' },
  decide: { stage: 'review', outcome: 'approve', version: 1, contentSha256: 'a'.repeat(64) },
  judge: { contentSha256: 'a'.repeat(64), items: [] },
  look: { materialId: 1 },
  confirm: { version: 1, receivedFen: 100, reference: 'HK1', payerName: '云汉' },
  receive: { version: 1, receivedFen: 100, reference: 'HK1', payerName: '云汉' },
  allocate: { version: 1, receivedPaymentId: 1 },
  refund: { version: 1, account: '6230', refundedOn: '2026-01-05', reference: 'TK1' },
  dispute: { version: 1, note: 'x' },
  take: { serial: '5500001' },
  'release-token': { serial: '5500001' },
  return: { note: 'x' },
  abandon: { reason: 'x' },
  close: { reason: 'x' },
  resume: { how: 'goOn' },
  'shipments/correct-tracking': { carrier: 'SF', trackingNumber: 'SF1800000000014' },
  'shipments/hand-over': { carrier: 'SF', trackingNumber: 'SF1800000000014' },
};

/** One record of every kind that belongs to a project, by its name in the desk's paths. */
export async function buildDeskRecords(
  ctx: Context,
): Promise<{ application: BuiltApplication; records: Record<string, number> }> {
  const records: Record<string, number> = {};
  const application = await buildApplication(ctx, { preset: 'B', at: 'review' });
  const one = async (table: string, row: Record<string, unknown>): Promise<number> =>
    ((await ctx.db(table).insert(row).returning('id')) as { id: number }[])[0]!.id;
  const {
    id: applicationId,
    projectId,
    itemIds: [itemId],
  } = application;
  const staff = await buildStaff(ctx, ['reviewer']);
  records.applications = applicationId;
  records.projects = projectId;
  records.products = ((await ctx.db('products').where({ projectId }).first('id')) as { id: number }).id;
  records.payments = await one('payments', {
    applicationId,
    amountFen: 100,
    status: 'reported',
    reportedAt: new Date(),
  });
  records.shipments = await one('shipments', { applicationId, projectId, stage: 'dispatch', method: 'prepaid' });
  records['production-jobs'] = await one('productionJobs', {
    applicationId,
    itemId,
    projectId,
    ordinal: 1,
    mode: 'self',
    state: 'needs_attention',
    algorithm: 'rsa2048',
    profileVersion: '1',
  });
  records.certificates = await one('certificates', {
    jobId: records['production-jobs'],
    applicationId,
    projectId,
    role: 'signing',
    serialNumber: '0A',
    issuer: 'CN=Test',
    subject: 'CN=x',
    commonName: 'x',
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 86_400_000),
    algorithm: 'rsa2048',
    spkiSha256: 'a',
    ckaId: 'b',
    der: Buffer.from('x'),
    sha256: 'c',
  });
  records.messages = await one('messages', {
    logicalKey: 'one',
    applicationId,
    template: 'submitted',
    channel: 'sms',
    recipientMasked: 'x',
    bodyMasked: 'x',
    state: 'failed',
  });
  records.materials = await addMaterial(ctx, applicationId, 'business_licence');
  records.checks = await addCheck(ctx, applicationId, 'advice', 'fail');
  records.notes = await one('notes', { applicationId, staffId: staff.id, body: 'x' });
  records.decisions = await one('decisions', {
    applicationId,
    stage: 'second_review',
    round: 9,
    contentVersion: 1,
    contentSha256: 'x',
    outcome: 'approve',
    staffId: staff.id,
  });
  return { application, records };
}
