import { applicationDetail } from '../../reads/desk/applicationDetail.ts';
import { applicationRow, applicationSorts, listApplications } from '../../reads/desk/applications.ts';
import type { Context } from '../../domain/context.ts';
import { closeByStaff } from '../../domain/applications/closeByStaff.ts';
import { addNote } from '../../domain/reviews/addNote.ts';
import { claimCase } from '../../domain/reviews/claimCase.ts';
import { claimNext } from '../../domain/reviews/claimNext.ts';
import { decide } from '../../domain/reviews/decide.ts';
import { handOverCase } from '../../domain/reviews/handOverCase.ts';
import { reviewHeartbeat } from '../../domain/reviews/reviewHeartbeat.ts';
import { holdCase, releaseHold } from '../../domain/reviews/holdCase.ts';
import { judge } from '../../domain/reviews/judge.ts';
import { look } from '../../domain/reviews/look.ts';
import { releaseCase } from '../../domain/reviews/releaseCase.ts';
import { reveal } from '../../domain/reviews/reveal.ts';
import { listEndpoint, oneEndpoint } from '../../http/listEndpoint.ts';
import { endpoint } from '../../http/types.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { presentApplication } from '../../presenters/application.ts';
import { applicationDetailSchema, presentApplicationDetail } from '../../presenters/applicationDetail.ts';
import { deskActs } from '../../presenters/verbs/deskActs.ts';
import { applicationFilter } from './applications.schema.ts';

const noun = 'applications';
const claimingNext = deskActs['applications/claim-next'];
const shown = async (ctx: Context, id: number) => presentApplication(ctx.actor, await applicationRow(ctx, id));

export const applicationRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'Applications of my projects',
    filter: applicationFilter,
    sorts: applicationSorts,
    list: listApplications,
    present: (ctx, row) => presentApplication(ctx.actor, row),
  }),
  oneEndpoint({
    resource: noun,
    summary: 'An application with everything that hangs on it',
    row: applicationDetailSchema,
    read: applicationDetail,
    present: (ctx, one) => presentApplicationDetail(ctx.actor, one),
  }),
  endpoint({
    method: 'post',
    path: `/api/desk/${noun}/claim-next`,
    summary: 'Take the case due first that I may decide; no content when none waits',
    audience: 'staff',
    body: claimingNext.body,
    response: claimingNext.answer,
    empty: 'sometimes',
    handle: async (ctx) => {
      const taken = await claimNext(ctx);
      return taken ? shown(ctx, taken.applicationId) : undefined;
    },
  }),
  verbEndpoint({
    noun,
    verb: 'claim',
    summary: 'Take this case for fifteen minutes',
    act: (ctx, applicationId, body) => claimCase(ctx, { applicationId, ...body }),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'heartbeat',
    summary: 'I am still at it',
    act: async (ctx, applicationId) => {
      const { version, leaseUntil } = await reviewHeartbeat(ctx, { applicationId });
      return { version, leaseUntil: leaseUntil.toISOString() };
    },
    show: async (_ctx, _id, lease) => lease,
  }),
  verbEndpoint({
    noun,
    verb: 'release',
    summary: 'Give the case back to the queue',
    act: (ctx, applicationId) => releaseCase(ctx, { applicationId }),
  }),
  verbEndpoint({
    noun,
    verb: 'hand-over',
    summary: 'Give the case to another reviewer',
    act: (ctx, applicationId, body) => handOverCase(ctx, { applicationId, ...body }),
  }),
  verbEndpoint({
    noun,
    verb: 'hold',
    summary: 'Set the case aside until a time',
    act: (ctx, applicationId, body) => holdCase(ctx, { applicationId, ...body }),
  }),
  verbEndpoint({
    noun,
    verb: 'release-hold',
    summary: 'Put a case on hold back into the queue',
    act: (ctx, applicationId) => releaseHold(ctx, { applicationId }),
  }),
  verbEndpoint({
    noun,
    verb: 'decide',
    summary: 'Approve, return or reject',
    act: (ctx, applicationId, body) => decide(ctx, { applicationId, ...body }),
    show: async (_ctx, _id, made) => made,
  }),
  verbEndpoint({
    noun,
    verb: 'close',
    summary: 'End an application that cannot go on; what was issued for it is revoked, and what was paid is due back',
    act: (ctx, applicationId, { reason }) => closeByStaff(ctx, { applicationId, reason }),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'judge',
    summary: 'What I compared, and whether it fits',
    act: (ctx, applicationId, body) => judge(ctx, { applicationId, ...body }),
  }),
  verbEndpoint({
    noun,
    verb: 'look',
    summary: 'My screen has shown this picture',
    act: (ctx, applicationId, body) => look(ctx, { applicationId, ...body }),
  }),
  verbEndpoint({
    noun,
    verb: 'notes',
    summary: 'A remark for colleagues',
    act: (ctx, applicationId, body) => addNote(ctx, { applicationId, ...body }),
    show: async (_ctx, _id, note) => note,
  }),
  verbEndpoint({
    noun,
    verb: 'reveal',
    summary: 'One masked entry in clear, for who holds the case; needs fresh digits and a reason',
    rateLimit: { name: 'desk-reveal', points: 20, seconds: 60, by: 'actor' },
    act: (ctx, applicationId, body) => reveal(ctx, { applicationId, ...body }),
    show: async (_ctx, _id, revealed) => revealed,
  }),
];
