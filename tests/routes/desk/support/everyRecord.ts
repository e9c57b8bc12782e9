import { inTransaction, type Context } from '../../../../server/domain/context.ts';
import { record } from '../../../../server/domain/audit/record.ts';
import { tell } from '../../../../server/domain/messages/tell.ts';
import { type Verb } from '../../../../server/vocabulary/permissions.ts';
import { roles, type Role } from '../../../../server/vocabulary/roles.ts';
import { buildApplication, type BuiltApplication } from '../../../factories/buildApplication.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import { confirmation } from '../../../factories/confirmation.ts';
import { addCheck, addMaterial, openReviewDesk } from '../../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../../support/database.ts';
import { startDesk, type Client, type DeskApp } from './deskApp.ts';

/** The lists of the desk and what one needs to read them. */
export const reading: Record<string, Verb> = {
  applications: 'application.read',
  payments: 'payment.read',
  shipments: 'shipment.read',
  tokens: 'token.read',
  'token-models': 'token.read',
  'production-jobs': 'job.read',
  certificates: 'certificate.read',
  messages: 'message.read',
  projects: 'project.read',
  products: 'project.read',
  stations: 'station.read',
  staff: 'staff.read',
  'audit-events': 'audit.read',
  materials: 'material.read',
  checks: 'material.read',
  decisions: 'application.read',
  notes: 'application.read',
};

/** A desk with one person of each role signed in, and one record at least in every list, all of one application. */
export interface FullLists {
  database: TestDatabase;
  ctx: Context;
  desk: DeskApp;
  application: BuiltApplication;
  clients: Map<Role, Client>;
  close(): Promise<void>;
}

export async function openFullLists(): Promise<FullLists> {
  const { database, ctx } = await openReviewDesk();
  const desk = await startDesk(ctx, database);
  const clients = new Map<Role, Client>();
  for (const role of roles) clients.set(role, await desk.as((await buildStaff(ctx, [role])).id));
  return {
    database,
    ctx,
    desk,
    clients,
    application: await fillEveryList(ctx),
    async close() {
      await desk.close();
      await database.drop();
    },
  };
}

async function fillEveryList(ctx: Context): Promise<BuiltApplication> {
  const application = await buildApplication(ctx, { preset: 'B', at: 'dispatch' });
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
  const [payment] = (await ctx
    .db('payments')
    .insert({ applicationId, amountFen: 58_000, ...(await confirmation(ctx, 58_000)) })
    .returning('id')) as { id: number }[];
  await ctx
    .db('paymentLines')
    .insert({ paymentId: payment!.id, kind: 'product', label: '单位证书', amountFen: 58_000 });
  const model = (await ctx.db('tokenModels').first('id')) as { id: number };
  const [token] = (await ctx
    .db('tokens')
    .insert({ serial: '5500000001', modelId: model.id, state: 'written', applicationId })
    .returning('id')) as { id: number }[];
  const [job] = (await ctx
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
    .returning('id')) as { id: number }[];
  await ctx.db('certificates').insert({
    jobId: job!.id,
    applicationId,
    projectId,
    tokenId: token!.id,
    role: 'signing',
    serialNumber: '0A',
    issuer: 'CN=Test',
    subject: 'CN=x',
    commonName: application.form.organization.name,
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
  return application;
}
