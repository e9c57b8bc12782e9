import { z } from 'zod';
import { deliverEncryptionKeys } from '../../domain/issuance/deliverEncryptionKeys.ts';
import { finishJob } from '../../domain/bench/finishJob.ts';
import { proofTask } from '../../domain/bench/proofTask.ts';
import { requestSigningCertificate } from '../../domain/issuance/requestSigningCertificate.ts';
import { endpoint } from '../../http/types.ts';
import * as answers from './answers.ts';
import { bytes, epoch, params, proofAnswer, serial, transport } from './schemas.ts';

const path = '/api/station/jobs/:id';

export const stationCertificateRoutes = [
  endpoint({
    method: 'post',
    path: `${path}/signing-certificate`,
    summary: 'The signing certificate for the key on the token',
    audience: 'station',
    params,
    body: z.strictObject({ epoch, serial, csr: bytes(8_192) }),
    response: answers.issuedCertificate,
    handle: async (ctx, { params: { id }, body }) => requestSigningCertificate(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/encryption-keys`,
    summary: 'Encryption keys and certificates, enveloped to the token',
    audience: 'station',
    params,
    body: z.strictObject({ epoch, serial, transports: z.array(transport).min(1).max(20) }),
    response: answers.encryptionKeyAnswer,
    handle: async (ctx, { params: { id }, body }) => deliverEncryptionKeys(ctx, { jobId: id, ...body }),
  }),
  endpoint({
    method: 'get',
    path: `${path}/proof`,
    summary: 'What the token has to prove',
    audience: 'station',
    params,
    query: z.object({ epoch: z.coerce.number().int().min(1) }),
    response: answers.proofTaskAnswer,
    handle: async (ctx, { params: { id }, query }) => proofTask(ctx, { jobId: id, ...query }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/finish`,
    summary: 'End the production with the proof',
    audience: 'station',
    params,
    body: proofAnswer,
    response: answers.finishedJob,
    handle: async (ctx, { params: { id }, body }) => finishJob(ctx, { jobId: id, ...body }),
  }),
];
