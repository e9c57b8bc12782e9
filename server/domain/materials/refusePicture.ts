import { AppError } from '../../lib/AppError.ts';
import { returnedKinds } from '../../vocabulary/documentKinds.ts';
import type { WrongForm } from '../../vocabulary/formAdvice.ts';
import { decodeFormQr } from '../../vocabulary/formQr.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import type { Context } from '../context.ts';
import { isPrinted, judgeFormQr, type FormQrVerdict } from '../documents/judgeFormQr.ts';
import type { Place } from './place.ts';

/** The verdicts with which no reviewer could approve the form. */
const wrong: Readonly<Record<FormQrVerdict, WrongForm | null>> = {
  current: null,
  not_ours: null,
  outdated: 'outdated',
  unknown: 'unknown',
  other_form: 'other_form',
  other_application: 'other_application',
};

/**
 * Refuses a form whose own code says that it is another one: told at once, the applicant can still print the right one.
 * A form whose code cannot be read is kept: a reviewer looks at it.
 * @throws AppError upload_wrong_form
 */
export async function refuseWrongForm(
  ctx: Context,
  { application, dataKey }: OwnApplication,
  { kind }: Place,
  qrText: string | null,
): Promise<void> {
  const form = returnedKinds.find((one) => one === kind);
  if (!form || qrText === null || !(await isPrinted(ctx, application.workflowId, form))) return;
  const verdict = wrong[(await judgeFormQr(ctx, { application, dataKey }, form, qrText)).verdict];
  if (!verdict) return;
  const qr = decodeFormQr(qrText);
  throw new AppError('upload_wrong_form', {
    verdict,
    own: application.number,
    number: qr?.applicationNumber ?? '',
    version: qr?.version ?? null,
    form: qr?.kind ?? kind,
    asked: kind,
  });
}

/**
 * Refuses the very picture that was returned from this place before, with the reasons of then.
 * @throws AppError upload_returned_before
 */
export async function refuseReturnedBefore(
  ctx: Context,
  { application }: OwnApplication,
  { kind, itemId }: Place,
  plainDigest: string,
): Promise<void> {
  const reasons = await ctx
    .db('materials')
    .join('decisions', 'decisions.applicationId', 'materials.applicationId')
    .join('decisionReasons', 'decisionReasons.decisionId', 'decisions.id')
    .leftJoin('materials as later', 'later.id', 'materials.replacedById')
    .where({
      'materials.applicationId': application.id,
      'materials.kind': kind,
      'materials.itemId': itemId,
      'materials.plainDigest': plainDigest,
      'decisions.outcome': 'return',
      'decisionReasons.targetKind': 'material',
      'decisionReasons.target': kind,
    })
    .whereRaw('decisions.created_at >= materials.created_at')
    .whereRaw('(later.id is null or decisions.created_at <= later.created_at)')
    .orderBy('decisionReasons.id', 'desc')
    .select('decisionReasons.code', 'decisionReasons.text', 'decisionReasons.decisionId');
  const last = reasons.filter((one) => one.decisionId === reasons[0]?.decisionId).reverse();
  if (last.length > 0)
    throw new AppError('upload_returned_before', { reasons: last.map(({ code, text }) => ({ code, text })) });
}
