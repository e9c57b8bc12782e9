import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { listApplications } from '../../../server/reads/desk/applications.ts';
import { listAuditEvents } from '../../../server/reads/desk/auditEvents.ts';
import { listCertificates } from '../../../server/reads/desk/certificates.ts';
import { listMaterials } from '../../../server/reads/desk/materials.ts';
import { listMessages } from '../../../server/reads/desk/messages.ts';
import { listPayments } from '../../../server/reads/desk/payments.ts';
import { listJobs } from '../../../server/reads/desk/productionJobs.ts';
import { claimNext } from '../../../server/domain/reviews/claimNext.ts';
import { listChecks } from '../../../server/reads/desk/checks.ts';
import { listDecisions } from '../../../server/reads/desk/decisions.ts';
import { listNotes } from '../../../server/reads/desk/notes.ts';
import { sweepLeases } from '../../../server/domain/reviews/sweepLeases.ts';
import { listShipments } from '../../../server/reads/desk/shipments.ts';
import { deskStats } from '../../../server/reads/desk/stats/deskStats.ts';
import { listTokens } from '../../../server/reads/desk/tokens.ts';
import { loadApplications } from '../../../seeds/load/loadApplications.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../support/database.ts';
import { scansOfWork } from '../../support/scansOfWork.ts';
import { loadRecords } from './support/loadRecords.ts';

const ROWS = 20_000;
let database: TestDatabase;
let ctx: Context;
let everybody: Context;
let auditor: Context;
let oneProject: Context;

beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  everybody = (await buildStaff(ctx, ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator'])).as;
  auditor = (await buildStaff(ctx, ['auditor'])).as;
  oneProject = (
    await buildStaff(
      ctx,
      ['reviewer', 'finance', 'logistics'],
      [((await ctx.db('projects').first('id')) as { id: number }).id],
    )
  ).as;
  await loadApplications(ctx.db, ROWS, () => undefined);
  await loadRecords(ctx.db);
}, 120_000);
afterAll(() => database.drop());

const fullScans = (work: () => Promise<unknown>) => scansOfWork(database, work);

type List = (
  ctx: Context,
  request: { filter: never; sort: { field: string; order: 'asc' | 'desc' } | null; offset: number; limit: number },
) => Promise<unknown>;
const lists: [name: string, list: unknown, filters: object[], sorts: string[]][] = [
  [
    'applications',
    listApplications,
    [
      {},
      { status: ['open'] },
      { status: ['returned'] },
      { status: ['completed'] },
      { status: ['open', 'returned'] },
      { stage: ['review'] },
      { stage: ['review'], held: false },
      { businessType: ['new'] },
      { businessType: ['revoke'] },
      { due: 'late' },
      { due: 'today' },
      { assignee: 'me' },
      { queue: true },
      { queue: true, assignee: 'me' },
      { q: '云汉' },
      { q: '采薇园艺咨询1' },
      { q: 'YXLOAD0000123' },
      { q: '91350100MA0000' },
      { q: '13900000001' },
      { q: '139****0001' },
      { q: '****0001' },
      { q: '000123' },
      { q: '5500000001' },
      { q: '沈知远' },
      { q: '云汉 沈知' },
      { q: '云 江浦机电' },
      { id: [1, 2, 3] },
      { status: ['completed'], q: '江浦' },
    ],
    ['submittedAt', 'id', 'dueAt'],
  ],
  [
    'payments',
    listPayments,
    [
      {},
      { status: ['reported'] },
      { status: ['confirmed'] },
      { refundDue: true },
      { applicationId: 77 },
      { q: 'HK12345' },
      { q: '云汉建设工程' },
      { id: [5] },
    ],
    ['id'],
  ],
  [
    'shipments',
    listShipments,
    [
      {},
      { status: ['planned'] },
      { status: ['delivered'] },
      { due: 'late' },
      { applicationId: 77 },
      { q: 'SF00000001' },
      { q: '云汉建设工程' },
    ],
    ['id'],
  ],
  [
    'tokens',
    listTokens,
    [{}, { state: ['stock'] }, { state: ['active'] }, { applicationId: 77 }, { q: '5500000001' }, { q: 'YX-12345' }],
    ['id'],
  ],
  [
    'jobs',
    listJobs,
    [
      {},
      { state: ['planned'] },
      { state: ['done'] },
      { state: ['needs_attention'] },
      { applicationId: 77 },
      { q: '5500000001' },
    ],
    ['id'],
  ],
  [
    'certificates',
    listCertificates,
    [{}, { state: ['on_hold'] }, { state: ['active'] }, { applicationId: 77 }, { q: '000000000000ff' }],
    ['id'],
  ],
  ['messages', listMessages, [{}, { state: ['failed'] }, { template: ['rejected'] }, { applicationId: 77 }], ['id']],
  ['materials', listMaterials, [{ applicationId: 77 }, { id: [5] }], ['id']],
  ['checks', listChecks, [{ applicationId: 77 }, { applicationId: 77, superseded: false }], ['id']],
  ['decisions', listDecisions, [{}, { applicationId: 77 }, { staffId: 1 }], ['id']],
  ['notes', listNotes, [{}, { applicationId: 77 }], ['id']],
];

describe.each(lists)('the list of %s', (_name, list, filters, sorts) => {
  it('reads no table from end to end, whatever the filter and order', async () => {
    for (const as of [everybody, oneProject]) {
      for (const filter of filters) {
        for (const field of sorts) {
          for (const order of ['asc', 'desc'] as const) {
            const scans = await fullScans(() =>
              (list as List)(as, { filter: filter as never, sort: { field, order }, offset: 0, limit: 25 }).catch(
                (error: { code?: string }) => {
                  if (error.code !== 'forbidden') throw error;
                },
              ),
            );
            expect({ filter, field, order, scans }).toEqual({ filter, field, order, scans: [] });
          }
        }
      }
    }
  });
});

it('lists count to ten thousand and one, which says “more”', async () => {
  expect(await listApplications(everybody, { filter: {}, sort: null, offset: 0, limit: 1 })).toMatchObject({
    total: 10_001,
  });
  expect(
    await listApplications(everybody, { filter: { stage: ['review'] }, sort: null, offset: 0, limit: 1 }),
  ).toMatchObject({ total: ROWS / 500 });
});

it('the audit list, the queue by due time, the next case, the sweep and the dashboard do not either', async () => {
  for (const filter of [
    {},
    { type: ['review.decided'] },
    { type: ['staff.created'] },
    { actorKind: ['station'] },
    { applicationId: 77 },
    { staffId: 1 },
  ]) {
    expect({
      filter,
      scans: await fullScans(() =>
        listAuditEvents(auditor, { filter: filter as never, sort: null, offset: 0, limit: 25 }),
      ),
    }).toEqual({ filter, scans: [] });
  }
  for (const filter of [
    { queue: true },
    { status: ['open'] as never },
    { stage: ['review'] as never },
    { due: 'late' as const },
  ]) {
    for (const order of ['asc', 'desc'] as const)
      expect(
        await fullScans(() =>
          listApplications(everybody, { filter, sort: { field: 'dueAt', order }, offset: 0, limit: 25 }),
        ),
      ).toEqual([]);
  }
  expect(await fullScans(() => claimNext(everybody))).toEqual([]);
  expect(await fullScans(() => sweepLeases(ctx))).toEqual([]);
  expect(await fullScans(() => deskStats(everybody))).toEqual([]);
});
