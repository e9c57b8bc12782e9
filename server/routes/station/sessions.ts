import { z } from 'zod';
import { askForCode } from '../../domain/accounts/askForCode.ts';
import { reportPresence } from '../../domain/stations/reportPresence.ts';
import { signInHolder } from '../../domain/stations/signInHolder.ts';
import { signInOperator, type BenchSession } from '../../domain/stations/signInOperator.ts';
import { signOutBench } from '../../domain/stations/signOutBench.ts';
import { requesterOf } from '../../http/requesterOf.ts';
import { endpoint } from '../../http/types.ts';
import { solution } from '../../presenters/calls/solution.ts';
import * as answers from './answers.ts';
import { slotSights, type StationSession } from '../../vocabulary/stationSessions.ts';

const path = '/api/station/sessions';
const phone = z.string().trim().min(1).max(40);
const staff = z.strictObject({
  stationKey: z.string().min(1).max(200),
  login: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
  totp: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
const applicant = z.strictObject({ phone, code: z.string().trim().min(1).max(20), solution });

export const stationSessionRoutes = [
  endpoint({
    method: 'post',
    path: `${path}/verification`,
    summary: 'Send a verification code to the phone of an account, for its own bench',
    audience: 'public',
    body: z.strictObject({ phone, solution }),
    rateLimit: { name: 'station-verification', points: 40, seconds: 3600, by: 'ip' },
    response: answers.done,
    handle: async (ctx, { body }, exchange) => {
      await askForCode(ctx, { ...body, purpose: 'sign_in', from: requesterOf(exchange) });
      return {};
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/station/presence',
    summary: 'A station of staff says by its key that it runs, and what its slots see',
    audience: 'public',
    body: z.strictObject({
      stationKey: z.string().min(1).max(200),
      slots: z.array(z.strictObject({ name: z.string().min(1).max(100), sight: z.enum(slotSights) })).max(32),
    }),
    rateLimit: { name: 'station-presence', points: 600, seconds: 300, by: 'ip' },
    response: answers.done,
    handle: async (ctx, { body }) => {
      await reportPresence(ctx, body);
      return {};
    },
  }),
  endpoint({
    method: 'post',
    path,
    summary: "Sign a bench in: staff with the station's key, applicants with their phone",
    audience: 'public',
    body: z.union([staff, applicant]),
    rateLimit: { name: 'station-sign-in', points: 40, seconds: 300, by: 'ip' },
    response: answers.stationSession,
    handle: async (ctx, { body }, exchange) =>
      present(
        await ('stationKey' in body
          ? signInOperator(ctx, body)
          : signInHolder(ctx, { ...body, from: requesterOf(exchange) })),
      ),
  }),
  endpoint({
    method: 'delete',
    path,
    summary: 'Sign the bench out',
    audience: 'station',
    response: answers.done,
    handle: async (ctx) => {
      await signOutBench(ctx);
      return {};
    },
  }),
];

function present({ session, kind, name }: BenchSession): StationSession {
  return { token: session.token, kind, name, expiresAt: session.expiresAt.toISOString() };
}
