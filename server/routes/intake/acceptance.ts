import { requestCode } from '../../domain/applications/requestCode.ts';
import { acceptParcel } from '../../domain/shipments/accept.ts';
import { notePin } from '../../domain/shipments/notePin.ts';
import { ownParcel } from '../../domain/shipments/parcel.ts';
import { revealPin } from '../../domain/shipments/revealPin.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import { presentIntakeParcel } from '../../presenters/intakeParcel.ts';
import { presented } from './applications.ts';

export const intakeAcceptanceRoutes = [
  intakeEndpoint('GET /api/intake/parcels', {
    summary: 'The parcel whose slip was scanned',
    audience: 'account',
    handle: async (ctx, { query }) => presentIntakeParcel(await ownParcel(ctx, { slip: query.slip })),
  }),
  intakeEndpoint('GET /api/intake/applications/:id/parcel', {
    summary: 'The parcel of an application',
    audience: 'account',
    handle: async (ctx, { params }) => presentIntakeParcel(await ownParcel(ctx, { applicationId: params.id })),
  }),
  intakeEndpoint('POST /api/intake/applications/:id/authorization-code', {
    summary: "Send a code to the agent's phone",
    audience: 'account',
    rateLimit: { name: 'intake.authorization', points: 20, seconds: 600, by: 'actor' },
    handle: (ctx, { params }) => requestCode(ctx, { applicationId: params.id }),
  }),
  intakeEndpoint('POST /api/intake/applications/:id/acceptance', {
    summary: 'Accept a parcel: its slip or a number of every token in it, and one code',
    audience: 'account',
    rateLimit: { name: 'intake.acceptance', points: 30, seconds: 600, by: 'actor' },
    handle: async (ctx, { params, body }) => {
      await acceptParcel(ctx, { applicationId: params.id, ...body });
      return presented(ctx, params.id);
    },
  }),
  intakeEndpoint('POST /api/intake/tokens/:serial/pin', {
    summary: 'Show the PIN of an accepted token, for a day at most',
    audience: 'account',
    rateLimit: { name: 'intake.pin', points: 30, seconds: 600, by: 'actor' },
    handle: (ctx, { params }) => revealPin(ctx, { serial: params.serial }),
  }),
  intakeEndpoint('POST /api/intake/tokens/:serial/pin/noted', {
    summary: 'The holder has his PIN: it is erased here',
    audience: 'account',
    rateLimit: { name: 'intake.pin', points: 30, seconds: 600, by: 'actor' },
    handle: (ctx, { params }) => notePin(ctx, { serial: params.serial }),
  }),
];
