import { z } from 'zod';
import { requestCode } from '../../domain/applications/requestCode.ts';
import { acceptParcel } from '../../domain/shipments/accept.ts';
import { notePin } from '../../domain/shipments/notePin.ts';
import { ownParcel } from '../../domain/shipments/parcel.ts';
import { revealPin } from '../../domain/shipments/revealPin.ts';
import { endpoint } from '../../http/types.ts';
import { intakeApplicationSchema } from '../../presenters/intakeApplication.ts';
import { intakeParcelSchema, presentIntakeParcel } from '../../presenters/intakeParcel.ts';
import { presented } from './applications.ts';
import { applicationId } from './schemas.ts';

export const intakeAcceptanceRoutes = [
  endpoint({
    method: 'get',
    path: '/api/intake/parcels',
    summary: 'The parcel whose slip was scanned',
    audience: 'account',
    query: z.strictObject({ slip: z.string().min(10).max(100) }),
    response: intakeParcelSchema,
    handle: async (ctx, { query }) => presentIntakeParcel(await ownParcel(ctx, { slip: query.slip })),
  }),
  endpoint({
    method: 'get',
    path: '/api/intake/applications/:id/parcel',
    summary: 'The parcel of an application',
    audience: 'account',
    params: applicationId,
    response: intakeParcelSchema,
    handle: async (ctx, { params }) => presentIntakeParcel(await ownParcel(ctx, { applicationId: params.id })),
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/applications/:id/authorization-code',
    summary: "Send a code to the agent's phone",
    audience: 'account',
    empty: 'always',
    params: applicationId,
    rateLimit: { name: 'intake.authorization', points: 20, seconds: 600, by: 'actor' },
    handle: (ctx, { params }) => requestCode(ctx, { applicationId: params.id }),
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/applications/:id/acceptance',
    summary: 'Accept a parcel: every serial in it, and one code',
    audience: 'account',
    params: applicationId,
    body: z.strictObject({
      serials: z.array(z.string().max(100)).min(1).max(100),
      code: z.string().trim().min(1).max(20),
    }),
    response: intakeApplicationSchema,
    rateLimit: { name: 'intake.acceptance', points: 30, seconds: 600, by: 'actor' },
    handle: async (ctx, { params, body }) => {
      await acceptParcel(ctx, { applicationId: params.id, ...body });
      return presented(ctx, params.id);
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/tokens/:serial/pin',
    summary: 'Show the PIN of an accepted token, for a day at most',
    audience: 'account',
    params: z.strictObject({ serial: z.string().max(100) }),
    response: z.strictObject({ pin: z.string() }),
    rateLimit: { name: 'intake.pin', points: 30, seconds: 600, by: 'actor' },
    handle: (ctx, { params }) => revealPin(ctx, { serial: params.serial }),
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/tokens/:serial/pin/noted',
    summary: 'The holder has his PIN: it is erased here',
    audience: 'account',
    empty: 'always',
    params: z.strictObject({ serial: z.string().max(100) }),
    rateLimit: { name: 'intake.pin', points: 30, seconds: 600, by: 'actor' },
    handle: (ctx, { params }) => notePin(ctx, { serial: params.serial }),
  }),
];
