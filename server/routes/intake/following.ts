import { z } from 'zod';
import { ownCertificates } from '../../reads/applicant/certificates.ts';
import { demoMessages } from '../../reads/applicant/demoMessages.ts';
import { changeDelivery } from '../../domain/applications/changeDelivery.ts';
import { applicationFormSchema } from '../../vocabulary/form/applicationForm.ts';
import { withdraw } from '../../domain/applications/withdraw.ts';
import { reportTransfer } from '../../domain/payments/reportTransfer.ts';
import { endpoint } from '../../http/types.ts';
import { intakeApplicationSchema } from '../../presenters/intakeApplication.ts';
import { intakeCertificateSchema, presentIntakeCertificate } from '../../presenters/intakeCertificate.ts';
import { presented } from './applications.ts';
import { applicationId } from './schemas.ts';

const demoMessage = z.strictObject({
  id: z.number(),
  template: z.string(),
  channel: z.string(),
  recipient: z.string(),
  body: z.string(),
  state: z.string(),
  createdAt: z.string(),
});

export const intakeFollowingRoutes = [
  endpoint({
    method: 'post',
    path: '/api/intake/applications/:id/withdraw',
    summary: 'Take an application back until production begins; a draft is erased and answers nothing',
    audience: 'account',
    params: applicationId,
    response: intakeApplicationSchema,
    empty: 'sometimes',
    handle: async (ctx, { params }) => {
      const { erased } = await withdraw(ctx, { applicationId: params.id });
      return erased ? undefined : presented(ctx, params.id);
    },
  }),
  endpoint({
    method: 'put',
    path: '/api/intake/applications/:id/delivery',
    summary: 'Change where it goes, until it is packed',
    audience: 'account',
    params: applicationId,
    body: z.strictObject({ delivery: applicationFormSchema.shape.delivery }),
    response: intakeApplicationSchema,
    handle: async (ctx, { params, body }) => {
      await changeDelivery(ctx, { applicationId: params.id, delivery: body.delivery });
      return presented(ctx, params.id);
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/applications/:id/transfer',
    summary: 'Say that the fee has been transferred; the receipt is a material',
    audience: 'account',
    params: applicationId,
    body: z.strictObject({
      payerName: z.string().trim().min(1).max(120),
      reference: z.string().trim().max(60).default(''),
    }),
    response: intakeApplicationSchema,
    handle: async (ctx, { params, body }) => {
      await reportTransfer(ctx, { applicationId: params.id, ...body });
      return presented(ctx, params.id);
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/intake/certificates',
    summary: 'My certificates',
    audience: 'account',
    response: z.array(intakeCertificateSchema),
    handle: async (ctx) => (await ownCertificates(ctx)).map(presentIntakeCertificate),
  }),
  endpoint({
    method: 'get',
    path: '/api/public/demo/messages',
    summary: 'Messages with their text; exists in the demo only',
    audience: 'public',
    response: z.array(demoMessage),
    rateLimit: { name: 'demo.messages', points: 600, seconds: 60, by: 'ip' },
    handle: async (ctx) => (await demoMessages(ctx)).map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
  }),
];
