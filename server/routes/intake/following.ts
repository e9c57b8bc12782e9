import { ownCertificates } from '../../reads/applicant/certificates.ts';
import { demoMessages } from '../../reads/applicant/demoMessages.ts';
import { changeDelivery } from '../../domain/applications/changeDelivery.ts';
import { takeBack } from '../../domain/applications/takeBack.ts';
import { withdraw } from '../../domain/applications/withdraw.ts';
import { reportTransfer } from '../../domain/payments/reportTransfer.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import { presentIntakeCertificate } from '../../presenters/intakeCertificate.ts';
import { presented } from './applications.ts';

export const intakeFollowingRoutes = [
  intakeEndpoint('POST /api/intake/applications/:id/take-back', {
    summary: 'Take a submitted application back to correct it, until a reviewer claims it',
    audience: 'account',
    handle: async (ctx, { params }) => {
      await takeBack(ctx, { applicationId: params.id });
      return presented(ctx, params.id);
    },
  }),
  intakeEndpoint('POST /api/intake/applications/:id/withdraw', {
    summary: 'Take an application back until production begins; a draft is erased and answers nothing',
    audience: 'account',
    handle: async (ctx, { params }) => {
      const { erased } = await withdraw(ctx, { applicationId: params.id });
      return erased ? undefined : presented(ctx, params.id);
    },
  }),
  intakeEndpoint('PUT /api/intake/applications/:id/delivery', {
    summary: 'Change where it goes, until it is packed',
    audience: 'account',
    handle: async (ctx, { params, body }) => {
      await changeDelivery(ctx, { applicationId: params.id, delivery: body.delivery });
      return presented(ctx, params.id);
    },
  }),
  intakeEndpoint('POST /api/intake/applications/:id/transfer', {
    summary: 'Say that the fee has been transferred; the receipt is a material',
    audience: 'account',
    handle: async (ctx, { params, body }) => {
      await reportTransfer(ctx, { applicationId: params.id, ...body });
      return presented(ctx, params.id);
    },
  }),
  intakeEndpoint('GET /api/intake/certificates', {
    summary: 'My certificates',
    audience: 'account',
    handle: async (ctx) => (await ownCertificates(ctx)).map(presentIntakeCertificate),
  }),
  intakeEndpoint('GET /api/public/demo/messages', {
    summary: 'Messages with their text; exists in the demo only',
    audience: 'public',
    rateLimit: { name: 'demo.messages', points: 600, seconds: 60, by: 'ip' },
    handle: async (ctx) => (await demoMessages(ctx)).map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
  }),
];
