import { certificateSubjectOf } from '../../models/json/certificateSubject.ts';
import { columns, selectFirst } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import { Token } from '../../models/Token.ts';
import type { BindTokenAnswer } from '../../vocabulary/stationProtocol.ts';
import type { TokenReading } from '../../vocabulary/tokenReading.ts';
import type { TokenState } from '../../vocabulary/tokenStates.ts';
import { record } from '../audit/record.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { tokenSecrets } from './tokenSecrets.ts';

/** States in which a job for a blank may take a token, by where the job is done. */
const TAKEN_FROM: Readonly<Record<ProductionJob['mode'], readonly TokenState[]>> = {
  factory: ['stock', 'reserved'],
  counter: ['stock', 'reserved'],
  // The applicant has the token in his hands, so it was delivered, even when nobody recorded that.
  self: ['shipped', 'delivered'],
};

/**
 * Binds the token in the slot to the job. The bench reads the token twice; both readings must be equal, and the token
 * must be registered. After this no other token can be used for the job, and before it nothing is written. The answer
 * holds the PINs the bench needs; asked again, it is the same.
 * @throws AppError token_wrong | token_unknown | token_busy | token_not_sent | token_not_blank, and those of fencedJob
 */
export async function bindToken(
  ctx: Context,
  { first, second, ...fence }: Fence & { first: TokenReading; second: TokenReading },
): Promise<BindTokenAnswer> {
  return inTransaction(ctx, async (tx) => {
    const job = await fencedJob(tx, fence);
    if (canonicalJson(first) !== canonicalJson(second) || first.serial === '' || !first.initialized)
      throw new AppError('token_wrong', { unstable: true });
    const { serial } = first;
    if (job.tokenSerial !== null && job.tokenSerial !== serial)
      throw new AppError('token_wrong', { expected: job.tokenSerial, found: serial });
    const token = await Token.query(tx.db).findOne({ serial }).forUpdate();
    if (!token) throw new AppError('token_unknown', { serial });
    const bound = job.tokenSerial === null ? await bindNew(tx, job, token, first.blank) : token;
    const item = await ApplicationItem.query(tx.db).findById(job.itemId).throwIfNotFound();
    const { commonName } = certificateSubjectOf(item);
    return { serial, secrets: await tokenSecrets(tx, job, bound), label: commonName };
  });
}

async function bindNew(tx: Context, job: ProductionJob, token: Token, blank: boolean): Promise<Token> {
  const elsewhere = await tx
    .db('productionJobs')
    .where({ tokenSerial: token.serial })
    .whereNot({ id: job.id })
    .whereNotIn('state', ['done', 'abandoned'])
    .first('id');
  if (elsewhere) throw new AppError('token_busy', { serial: token.serial });
  const { businessType, certificateId } = await Application.query(tx.db).findById(job.applicationId).throwIfNotFound();
  if (rulesOf(businessType).token === 'blank') await takeBlank(tx, job, token, blank);
  else await expectTokenOf(tx, certificateId, token);
  await tx
    .db('productionJobs')
    .where({ id: job.id })
    .update({ tokenId: token.id, tokenSerial: token.serial, updatedAt: tx.db.fn.now() });
  await record(tx, {
    applicationId: job.applicationId,
    type: 'job.token_bound',
    details: { jobId: job.id, tokenId: token.id, epoch: job.epoch },
  });
  return Token.query(tx.db).findById(token.id).throwIfNotFound();
}

async function takeBlank(tx: Context, job: ProductionJob, token: Token, blank: boolean): Promise<void> {
  const { serial, state, applicationId } = token;
  if (!token.prepared) throw new AppError('token_unknown', { serial, prepared: false });
  if (applicationId !== job.applicationId) {
    if (job.mode === 'self')
      throw new AppError('token_not_sent', { serial, expected: await serialsSent(tx, job.applicationId) });
    if (applicationId !== null) throw new AppError('token_busy', { serial });
  }
  if (!TAKEN_FROM[job.mode].includes(state)) throw new AppError('token_busy', { serial, state });
  if (!blank || token.heldKey) throw new AppError('token_not_blank', { serial });
  const to: TokenState = job.mode === 'self' ? 'delivered' : 'reserved';
  if (state !== to)
    await turnToken(tx, {
      tokenId: token.id,
      from: [state],
      to,
      event: to === 'reserved' ? 'token.reserved' : 'token.state_changed',
      applicationId: job.applicationId,
      set: { applicationId: job.applicationId },
    });
}

/** Serials of the blanks the applicant was sent for this, as one text; null when none was. */
async function serialsSent(tx: Context, applicationId: number): Promise<string | null> {
  const sent = await Token.query(tx.db)
    .where({ applicationId })
    .whereIn('state', TAKEN_FROM.self)
    .orderBy('serial')
    .select('serial');
  return sent.map(({ serial }) => serial).join('、') || null;
}

/** A job that does not use a blank must use the token that holds the certificate of the application. */
async function expectTokenOf(tx: Context, certificateId: number | null, token: Token): Promise<void> {
  const row = await selectFirst(
    tx
      .db('certificates as c')
      .join('tokens as t', 't.id', 'c.tokenId')
      .where('c.id', certificateId ?? 0),
    columns(['t.serial']),
  );
  if (row?.serial !== token.serial)
    throw new AppError('token_wrong', { expected: row?.serial ?? null, found: token.serial });
  if (!['active', 'suspended'].includes(token.state))
    throw new AppError('token_busy', { serial: token.serial, state: token.state });
}
