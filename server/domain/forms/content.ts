import { ApplicationContent } from '../../models/ApplicationContent.ts';
import { openInRow, openText, sealInRow, sealText, type SealedPlace } from '../../lib/seal.ts';
import type { Context } from '../context.ts';
import { applicationFormSchema, type ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

const aad = (applicationId: number): string => `application.content:${applicationId}`;

export function sealForm(dataKey: Buffer, applicationId: number, form: ApplicationForm): Buffer {
  return sealText(dataKey, JSON.stringify(form), aad(applicationId));
}
export function openForm(dataKey: Buffer, applicationId: number, sealed: Buffer): ApplicationForm {
  return applicationFormSchema.parse(JSON.parse(openText(dataKey, sealed, aad(applicationId))));
}

interface VersionOf {
  applicationId: number;
  version: number;
}
const place = ({ applicationId, version }: VersionOf): SealedPlace => ({
  column: 'application.version',
  row: `${applicationId}/${version}`,
  before: aad(applicationId),
});

/** The form as handed in: it opens as this version of this application alone. */
export function sealVersion(dataKey: Buffer, of: VersionOf, form: ApplicationForm): Buffer {
  return sealInRow(dataKey, JSON.stringify(form), place(of));
}
export function openVersion(dataKey: Buffer, of: VersionOf, sealed: Buffer): ApplicationForm {
  return applicationFormSchema.parse(JSON.parse(openInRow(dataKey, sealed, place(of))));
}

/** The form now, and its version, which the next change must name. */
export async function readForm(
  ctx: Context,
  { applicationId, dataKey }: { applicationId: number; dataKey: Buffer },
): Promise<{ form: ApplicationForm; version: number }> {
  const content = await ApplicationContent.query(ctx.db).findById(applicationId).throwIfNotFound();
  return { form: openForm(dataKey, applicationId, content.sealed), version: content.version };
}
