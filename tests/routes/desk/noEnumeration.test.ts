import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import type { DeskNoun, DeskVerb } from '../../../server/presenters/verbs/deskVerbs.ts';
import { deskRoutes } from '../../../server/routes/desk/deskRoutes.ts';
import { permissions, type Permission, type Verb } from '../../../server/vocabulary/permissions.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../support/database.ts';
import { bodies, buildDeskRecords } from './support/deskRecords.ts';
import { startDesk, type Answer, type DeskApp } from './support/deskApp.ts';

const NOBODY = 99_999_999;
let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
let records: Record<string, number> = {};
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  ({ records } = await buildDeskRecords(ctx));
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

/** Kept in one register for all projects: nothing to hide between them. */
const ofNoProject = [
  'staff',
  'staff-changes',
  'stations',
  'audit-events',
  'alarms',
  'holiday-notices',
  'tokens',
  'token-models',
];
const scoped = deskRoutes.filter(
  ({ path }) => /^\/api\/desk\/([\w-]+)\/:id/.test(path) && !ofNoProject.includes(path.split('/')[3]!),
);

it.each(scoped.map((one) => [`${one.method} ${one.path}`, one] as const))(
  '%s says the same of another project’s record as of none',
  async (_name, { method, path }) => {
    const [, , , resource = '', , verb = ''] = path.split('/');
    const stranger = await desk.as(
      (await buildStaff(ctx, ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator'], [])).id,
      { steppedUp: true },
    );
    const body = method === 'get' ? undefined : (bodies[`${resource}/${verb}`] ?? bodies[verb] ?? {});
    const ask = (id: number): Promise<Answer> =>
      stranger.send(
        method.toUpperCase(),
        path.replace(':id', String(id)).replace(':kind', 'registration_form').replace(':part', 'preview'),
        body,
      );
    const [other, none] = [await ask(records[resource]!), await ask(NOBODY)];
    const said = ({ status, json: { code, message, details }, headers }: Answer) => ({
      status,
      code,
      message,
      details,
      type: headers.get('content-type'),
    });
    expect(said(other)).toEqual(said(none));
    expect(other.status).toBe(404);
  },
);

const verbOf: Record<ScopedAct, Verb> = {
  'applications/claim': 'application.claim',
  'applications/heartbeat': 'application.decide_review',
  'applications/release': 'application.release',
  'applications/hand-over': 'application.hand_over',
  'applications/hold': 'application.hold',
  'applications/release-hold': 'application.release_hold',
  'applications/decide': 'application.decide_review',
  'applications/close': 'application.close',
  'applications/judge': 'application.decide_review',
  'applications/look': 'application.decide_review',
  'applications/notes': 'application.note',
  'applications/reveal': 'application.reveal',
  'payments/allocate': 'payment.allocate',
  'payments/receive': 'payment.receive',
  'payments/confirm': 'payment.confirm',
  'payments/dispute': 'payment.dispute',
  'payments/refund': 'payment.refund',
  'shipments/take': 'shipment.take',
  'shipments/release-token': 'shipment.take',
  'shipments/pack': 'shipment.pack',
  'shipments/renew-slip': 'shipment.renew_slip',
  'shipments/hand-over': 'shipment.hand_over',
  'shipments/delivered': 'shipment.deliver',
  'shipments/return': 'shipment.return',
  'shipments/correct-tracking': 'shipment.correct_tracking',
  'shipments/plan-again': 'shipment.plan_again',
  'shipments/slip.pdf': 'shipment.print_slip',
  'applications/revealed.pdf': 'application.reveal',
  'production-jobs/abandon': 'job.abandon',
  'production-jobs/resume': 'job.resume',
  'messages/resend': 'message.resend',
};
type VerbsOf<N extends DeskNoun> = `${N}/${DeskVerb<N>}`;
/** Every verb of a noun that belongs to a project: a new one does not compile until its permission is named here. */
type ScopedAct =
  | {
      [N in Exclude<DeskNoun, 'staff' | 'staff-changes' | 'tokens' | 'alarms' | 'holiday-notices'>]: VerbsOf<N>;
    }[Exclude<DeskNoun, 'staff' | 'staff-changes' | 'tokens' | 'alarms' | 'holiday-notices'>]
  | 'shipments/slip.pdf'
  | 'applications/revealed.pdf';
const acts = scoped.filter(({ method }) => method === 'post');

it.each(acts.map(({ path }) => [path.split('/').slice(3).join('/').replace('/:id/', '/') as ScopedAct]))(
  '%s is refused to every role that the table does not name',
  async (act) => {
    const rule: Permission = permissions[verbOf[act]];
    const [resource = '', verb = ''] = act.split('/');
    for (const role of roles.filter((one) => !rule.roles.includes(one))) {
      const client = await desk.as((await buildStaff(ctx, [role])).id, { steppedUp: true });
      const answer = await client.post(
        `/api/desk/${resource}/${records[resource]}/${verb}`,
        bodies[act] ?? bodies[verb] ?? {},
      );
      expect([act, role, answer.status, answer.json.code]).toEqual([act, role, 403, 'forbidden']);
    }
  },
);

it('covers every kind of record that belongs to a project', () => {
  expect([...new Set(scoped.map(({ path }) => path.split('/')[3]!))].sort()).toEqual(Object.keys(records).sort());
});
