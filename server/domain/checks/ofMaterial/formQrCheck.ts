import type { Context } from '../../context.ts';
import { isPrinted, judgeFormQr, type FormQrVerdict } from '../../documents/judgeFormQr.ts';
import { returnedKinds } from '../../../vocabulary/documentKinds.ts';
import { measuredOf } from '../../../models/json/material.ts';
import type { Finding, MaterialCase } from '../finding.ts';

/**
 * A form of another application or with other content blocks the approval. A code that cannot be read or is not ours
 * must be looked at by a person.
 */
const judged: Readonly<Record<FormQrVerdict, Pick<Finding, 'level' | 'result'>>> = {
  current: { level: 'blocking', result: 'pass' },
  outdated: { level: 'blocking', result: 'fail' },
  unknown: { level: 'blocking', result: 'fail' },
  other_application: { level: 'blocking', result: 'fail' },
  other_form: { level: 'advice', result: 'fail' },
  not_ours: { level: 'advice', result: 'unsure' },
};

export async function formQrCheck(
  ctx: Context,
  { material, submission: { application }, dataKey }: MaterialCase,
): Promise<Finding | null> {
  const kind = returnedKinds.find((one) => one === material.kind);
  const measured = measuredOf(material);
  if (!kind || !measured) return null;
  if (!(await isPrinted(ctx, application.workflowId, kind))) return null;
  const { qrText } = measured;
  if (qrText === null)
    return { kind: 'form_qr', level: 'advice', result: 'unsure', evidence: { verdict: 'unreadable' } };
  const { verdict, version } = await judgeFormQr(ctx, { application, dataKey }, kind, qrText);
  return { kind: 'form_qr', ...judged[verdict], evidence: { verdict, version } };
}
