import { AppError } from '../../lib/AppError.ts';
import { keyIdFor } from '../../lib/keyId.ts';
import { requestIdOf } from '../../lib/requestId.ts';
import type { Certificate } from '../../models/Certificate.ts';
import { EscrowedKey } from '../../models/EscrowedKey.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { EncryptionKeyAnswer, EnvelopedKey, KeyTransport } from '../../vocabulary/stationKeys.ts';
import { record } from '../audit/record.ts';
import { liveCertificate } from '../certificates/storeCertificate.ts';
import { inTransaction, type Context } from '../context.ts';
import { acceptEncryptionPair } from './acceptEncryptionPair.ts';
import { askAuthority, recordRequest } from './askAuthority.ts';
import { fencedJobWithToken, type Fence } from '../bench/fencedJob.ts';
import { keyHistory, type EarlierKey } from './keyHistory.ts';
import { lockApplication } from '../lockApplication.ts';

type DeliveryInput = Fence & { serial: string; transports: KeyTransport[] };

/**
 * The encryption keys for this token, each encrypted for its signing key: the job's own key, made once by the
 * key-management centre and kept in escrow, and every earlier key of the holder (keyHistory). Asked again, it returns
 * the same keys, newly encrypted.
 * @throws AppError invalid_state (no signing certificate yet) | ca_unavailable | ca_refused | certificate_mismatch, and
 * those of fencedJob
 */
export async function deliverEncryptionKeys(ctx: Context, input: DeliveryInput): Promise<EncryptionKeyAnswer> {
  const { job, signing } = await inTransaction(ctx, async (tx) => {
    const found = await fencedJobWithToken(tx, input, input.serial, ['writing']);
    const certificate = await liveCertificate(tx, found.id, 'signing');
    if (!certificate) throw new AppError('invalid_state', { missing: 'signing_certificate' });
    return { job: found, signing: certificate };
  });
  const signingSpki = ctx.ports.pki.describe(signing.der).spki;
  const current = await ownKey(ctx, input, job, signing, signingSpki);
  const earlier = await keyHistory(ctx, job.applicationId);

  const keys: EnvelopedKey[] = [];
  for (const key of [current, ...earlier])
    keys.push(await enveloped(ctx, job, key, { signingSpki, transports: input.transports, current: key === current }));
  await inTransaction(ctx, async (tx) => {
    await fencedJobWithToken(tx, input, input.serial, ['writing']);
    await record(tx, {
      applicationId: job.applicationId,
      type: 'key.delivered',
      details: {
        jobId: job.id,
        ckaIds: keys.map(({ ckaId }) => ckaId),
        hostUnwrap: keys.some(({ transport }) => transport.hostUnwrap === true),
      },
    });
  });
  return { keys, seal: null };
}

async function ownKey(
  ctx: Context,
  input: DeliveryInput,
  job: ProductionJob,
  signing: Certificate,
  signingSpki: Buffer,
): Promise<EarlierKey> {
  const known = await escrowedOf(ctx, job.id);
  if (known) return known;
  const requestId = requestIdOf(job.id, 'encryption', signingSpki);
  await inTransaction(ctx, async (tx) => {
    await lockApplication(tx, job.applicationId);
    const request = await recordRequest(tx, {
      requestId,
      jobId: job.id,
      role: 'encryption',
      spkiSha256: signing.spkiSha256,
      csrDer: null,
    });
    if (request.attempts === 0)
      await record(tx, {
        applicationId: job.applicationId,
        type: 'certificate.requested',
        details: { jobId: job.id, role: 'encryption', requestId },
      });
  });
  const answer = await askAuthority(ctx, job, requestId, () =>
    ctx.ports.authority.issueEncryption({ requestId, jobId: job.id, algorithm: job.algorithm }),
  );
  const accepted = await inTransaction(ctx, async (tx) =>
    acceptEncryptionPair(tx, await fencedJobWithToken(tx, input, input.serial, ['writing']), {
      requestId,
      signing,
      ...answer,
    }),
  );
  const kept = accepted ? await escrowedOf(ctx, job.id) : null;
  if (!kept) throw new AppError('certificate_mismatch');
  return kept;
}

async function escrowedOf(ctx: Context, jobId: number): Promise<EarlierKey | null> {
  const certificate = await liveCertificate(ctx, jobId, 'encryption');
  const key = certificate && (await EscrowedKey.query(ctx.db).findOne({ certificateId: certificate.id }));
  return key
    ? {
        ckaId: keyIdFor(jobId, 'encryption'),
        algorithm: key.algorithm,
        sealedPrivateKey: key.sealedPrivateKey,
        certificate: certificate.der,
      }
    : null;
}

async function enveloped(
  ctx: Context,
  job: ProductionJob,
  key: EarlierKey,
  to: { signingSpki: Buffer; transports: KeyTransport[]; current: boolean },
): Promise<EnvelopedKey> {
  const made = await ctx.ports.authority.envelope({
    jobId: job.id,
    sealedPrivateKey: key.sealedPrivateKey,
    signingSpki: to.signingSpki,
    transports: to.transports,
  });
  return {
    ckaId: key.ckaId,
    current: to.current,
    algorithm: key.algorithm,
    transport: made.transport,
    certificate: key.certificate.toString('base64'),
    envelopedKey: made.envelopedKey.toString('base64'),
    wrappedPrivateKey: made.wrappedPrivateKey.toString('base64'),
    iv: made.iv?.toString('base64') ?? null,
  };
}
