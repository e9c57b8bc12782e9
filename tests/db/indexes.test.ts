import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadApplications } from '../../seeds/load/loadApplications.ts';
import type { Context } from '../../server/domain/context.ts';
import { reconcileProduction } from '../../server/domain/issuance/reconcileProduction.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { loadRecords } from '../routes/desk/support/loadRecords.ts';
import type { TestDatabase } from '../support/database.ts';
import { scansOfWork } from '../support/scansOfWork.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  await buildStaff(ctx, ['reviewer']);
  await loadApplications(ctx.db, 5_000, () => undefined);
  await loadRecords(ctx.db);
  await ctx.db.raw(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into certificate_requests (request_id, job_id, role, spki_sha256, state, ca_reply_sha256)
      select 'load:' || id, id, 'signing', 'a' || id, 'accepted', 'x' from production_jobs;
    insert into services (organization_id, product_id, application_id, starts_on, ends_on)
      select 1, 1, id, current_date, current_date from applications;
    insert into upload_tickets (token_digest, application_id, account_id, kinds, expires_at)
      select 'load:' || id, id, account_id, '{}', now() from applications;
    insert into proofings (application_id, method, state) select id, 'face', 'passed' from applications;
    insert into seals (organization_id, application_id, kind, picture_key, sha256)
      select 1, id, 'organization', 'load:' || id, 'x' from applications;
    insert into audit_events (type, actor_kind, actor_id, txid)
      select 'application.viewed', 'staff', (select min(id) from staff), pg_current_xact_id() from applications;
    set session_replication_role = origin;
    analyze;
    reset statement_timeout;
  `);
}, 120_000);
afterAll(() => database.drop());

it('looking for answers of the CA that never came reads those requests only', async () => {
  expect(await scansOfWork(database, () => reconcileProduction(ctx))).toEqual([]);
});

it.each<[question: string, ask: () => Promise<unknown>]>([
  ['the certificates of a pair', () => ctx.db('certificates').where('id', 7).orWhere('pairId', 7)],
  ['the certificates of a token', () => ctx.db('certificates').where({ tokenId: 7 })],
  ['the jobs of a token', () => ctx.db('productionJobs').where({ tokenId: 7, state: 'done' })],
  ['the services of an application', () => ctx.db('services').where({ applicationId: 7 })],
  ['the upload tickets of an application', () => ctx.db('uploadTickets').where({ applicationId: 7 })],
  ['the proofings of an application', () => ctx.db('proofings').where({ applicationId: 7 })],
  ['the seals of an application', () => ctx.db('seals').where({ applicationId: 7 })],
  ['applications whose content was forgotten', () => ctx.db('applications').whereRaw("data_key_wrapped = ''")],
  ['whose original this file is', () => ctx.db('materials').whereRaw("original_key = any('{a,b}')")],
  ['whose preview this file is', () => ctx.db('materials').whereRaw("preview_key = any('{a,b}')")],
  ['whose thumbnail this file is', () => ctx.db('materials').whereRaw("thumbnail_key = any('{a,b}')")],
  ['whose seal this file is', () => ctx.db('seals').whereRaw("picture_key = any('{a,b}')")],
])('%s are found by an index', async (_question, ask) => {
  expect(await scansOfWork(database, ask)).toEqual([]);
});

it('what a person revealed today is counted without reading everything he ever did', async () => {
  const { rows } = await database.pool.query<{ 'QUERY PLAN': unknown }>(
    `explain (format json) select count(*) from audit_events where actor_kind = 'staff' and actor_id = 1
       and type = 'identity.revealed' and at > now() - interval '24 hours'`,
  );
  expect(JSON.stringify(rows)).toContain('audit_events_actor_type');
});
