import { z } from 'zod';
import { applicationDetail } from '../../reads/desk/applicationDetail.ts';
import { applicationRow, applicationSorts, listApplications } from '../../reads/desk/applications.ts';
import type { Context } from '../../domain/context.ts';
import { addNote } from '../../domain/reviews/addNote.ts';
import { claimCase } from '../../domain/reviews/claimCase.ts';
import { claimNext } from '../../domain/reviews/claimNext.ts';
import { decideOnce } from '../../domain/reviews/decide.ts';
import { handOverCase } from '../../domain/reviews/handOverCase.ts';
import { reviewHeartbeat } from '../../domain/reviews/reviewHeartbeat.ts';
import { holdCase, releaseHold } from '../../domain/reviews/holdCase.ts';
import { releaseCase } from '../../domain/reviews/releaseCase.ts';
import { reveal } from '../../domain/reviews/reveal.ts';
import { listEndpoint, oneEndpoint, verbEndpoint } from '../../http/listEndpoint.ts';
import { endpoint } from '../../http/types.ts';
import { applicationRowSchema, presentApplication } from '../../presenters/application.ts';
import { applicationDetailSchema, presentApplicationDetail } from '../../presenters/applicationDetail.ts';
import { applicationFilter, decisionBody, holdBody, noteBody, revealBody, version } from './applications.schema.ts';

const resource = 'applications';
const nothing = z.strictObject({});
const shown = async (ctx: Context, id: number) => presentApplication(ctx.actor, await applicationRow(ctx, id));

export const applicationRoutes = [
  listEndpoint({
    resource,
    summary: 'Applications of my projects',
    filter: applicationFilter,
    sorts: applicationSorts,
    row: applicationRowSchema,
    list: listApplications,
    present: (ctx, row) => presentApplication(ctx.actor, row),
  }),
  oneEndpoint({
    resource,
    summary: 'An application with everything that hangs on it',
    row: applicationDetailSchema,
    read: applicationDetail,
    present: (ctx, one) => presentApplicationDetail(ctx.actor, one),
  }),
  endpoint({
    method: 'post',
    path: `/api/desk/${resource}/claimNext`,
    summary: 'Take the case due first that I may decide; no content when none waits',
    audience: 'staff',
    body: nothing,
    response: applicationRowSchema,
    empty: 'sometimes',
    handle: async (ctx) => {
      const taken = await claimNext(ctx);
      return taken ? shown(ctx, taken.applicationId) : undefined;
    },
  }),
  verbEndpoint({
    resource,
    verb: 'claim',
    summary: 'Take this case for fifteen minutes',
    body: z.strictObject({ version }),
    response: applicationRowSchema,
    act: async (ctx, id, body) => {
      await claimCase(ctx, { applicationId: id, ...body });
      return shown(ctx, id);
    },
  }),
  verbEndpoint({
    resource,
    verb: 'heartbeat',
    summary: 'I am still at it',
    body: nothing,
    response: z.strictObject({ version: z.number(), leaseUntil: z.string() }),
    act: async (ctx, id) => {
      const { version: now, leaseUntil } = await reviewHeartbeat(ctx, { applicationId: id });
      return { version: now, leaseUntil: leaseUntil.toISOString() };
    },
  }),
  verbEndpoint({
    resource,
    verb: 'release',
    summary: 'Give the case back to the queue',
    body: nothing,
    response: null,
    act: (ctx, id) => releaseCase(ctx, { applicationId: id }),
  }),
  verbEndpoint({
    resource,
    verb: 'hand-over',
    summary: 'Give the case to another reviewer',
    body: z.strictObject({ staffId: z.number().int().positive() }),
    response: null,
    act: (ctx, id, body) => handOverCase(ctx, { applicationId: id, ...body }),
  }),
  verbEndpoint({
    resource,
    verb: 'hold',
    summary: 'Set the case aside until a time',
    body: holdBody,
    response: null,
    act: (ctx, id, body) => holdCase(ctx, { applicationId: id, ...body }),
  }),
  verbEndpoint({
    resource,
    verb: 'release-hold',
    summary: 'Put a case on hold back into the queue',
    body: nothing,
    response: null,
    act: (ctx, id) => releaseHold(ctx, { applicationId: id }),
  }),
  verbEndpoint({
    resource,
    verb: 'decide',
    summary: 'Approve, return or reject',
    body: decisionBody,
    response: z.strictObject({ applicationId: z.number(), decisionId: z.number() }),
    act: (ctx, id, body, key) => decideOnce(ctx, { applicationId: id, ...body }, key),
  }),
  verbEndpoint({
    resource,
    verb: 'notes',
    summary: 'A remark for colleagues',
    body: noteBody,
    response: z.strictObject({ id: z.number() }),
    act: (ctx, id, body) => addNote(ctx, { applicationId: id, ...body }),
  }),
  verbEndpoint({
    resource,
    verb: 'reveal',
    summary: 'One masked entry in clear, for who holds the case; needs fresh digits and a reason',
    body: revealBody,
    response: z.strictObject({ value: z.string() }),
    rateLimit: { name: 'desk-reveal', points: 20, seconds: 60, by: 'actor' },
    act: (ctx, id, body) => reveal(ctx, { applicationId: id, ...body }),
  }),
];
