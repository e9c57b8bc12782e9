import { z } from 'zod';
import { bindToken } from '../../domain/bench/bindToken.ts';
import { claimJob } from '../../domain/bench/claimJob.ts';
import { jobHeartbeat } from '../../domain/bench/jobHeartbeat.ts';
import { recordStep } from '../../domain/bench/recordStep.ts';
import { redeemJobCode } from '../../domain/bench/redeemJobCode.ts';
import { releaseJob } from '../../domain/bench/releaseJob.ts';
import { reportAttention } from '../../domain/bench/reportAttention.ts';
import { reportToken } from '../../domain/bench/reportToken.ts';
import { sendJobCode } from '../../domain/bench/sendJobCode.ts';
import { stationJobs } from '../../domain/bench/stationJobs.ts';
import { endpoint } from '../../http/types.ts';
import * as answers from './answers.ts';
import { epoch, fenced, params, reading, serial, stepReport } from './schemas.ts';

const path = '/api/station/jobs';

export const stationJobRoutes = [
  endpoint({
    method: 'get',
    path,
    summary: 'Jobs this bench may work on',
    audience: 'station',
    query: z.object({ serial: serial.optional() }),
    response: answers.stationJobList,
    handle: async (ctx, { query }) => ({ jobs: await stationJobs(ctx, query) }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/claim`,
    summary: 'Take a job, or take it up again',
    audience: 'station',
    params,
    body: z.strictObject({ slot: z.string().trim().min(1).max(60) }),
    response: answers.claimedJob,
    handle: async (ctx, { params: { id }, body }) => claimJob(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/heartbeat`,
    summary: 'Prolong the claim',
    audience: 'station',
    params,
    body: fenced,
    response: answers.lease,
    handle: async (ctx, { params: { id }, body }) => jobHeartbeat(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/release`,
    summary: 'Put the job down',
    audience: 'station',
    params,
    body: fenced,
    response: answers.done,
    handle: async (ctx, { params: { id }, body }) => {
      await releaseJob(ctx, { jobId: id, ...body });
      return {};
    },
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/token`,
    summary: 'Bind the token in the slot to the job',
    audience: 'station',
    params,
    body: z.strictObject({ epoch, first: reading, second: reading }),
    response: answers.boundToken,
    handle: async (ctx, { params: { id }, body }) => bindToken(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/code/send`,
    summary: 'Send the authorization code to the agent',
    audience: 'station',
    params,
    body: fenced,
    response: answers.codeState,
    handle: async (ctx, { params: { id }, body }) => sendJobCode(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/code/redeem`,
    summary: 'Spend the authorization code for this job and token',
    audience: 'station',
    params,
    body: z.strictObject({ epoch, serial, code: z.string().trim().min(1).max(30) }),
    rateLimit: { name: 'station-code', points: 60, seconds: 300, by: 'ip' },
    response: answers.codeState,
    handle: async (ctx, { params: { id }, body }) => redeemJobCode(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/steps`,
    summary: 'Write the journal of a step',
    audience: 'station',
    params,
    body: stepReport,
    response: answers.lease,
    handle: async (ctx, { params: { id }, body }) => recordStep(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/token/gone`,
    summary: 'The token of the job broke or was lost',
    audience: 'station',
    params,
    body: z.strictObject({ epoch, lost: z.boolean() }),
    response: answers.done,
    handle: async (ctx, { params: { id }, body }) => {
      await reportToken(ctx, { jobId: id, ...body });
      return {};
    },
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/attention`,
    summary: 'Stop the job for staff to look at',
    audience: 'station',
    params,
    body: z.strictObject({ epoch, faultCode: z.string().trim().min(1).max(60), detail: z.string().max(500) }),
    response: answers.done,
    handle: async (ctx, { params: { id }, body }) => {
      await reportAttention(ctx, { jobId: id, ...body });
      return {};
    },
  }),
];
