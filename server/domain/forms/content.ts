import { ApplicationContent } from '../../models/ApplicationContent.ts';
import { openText, sealText } from '../../lib/seal.ts';
import type { Context } from '../context.ts';
import { applicationFormSchema, type ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

const aad = (applicationId: number): string => `application.content:${applicationId}`;

export function sealForm(dataKey: Buffer, applicationId: number, form: ApplicationForm): Buffer {
  return sealText(dataKey, JSON.stringify(form), aad(applicationId));
}
export function openForm(dataKey: Buffer, applicationId: number, sealed: Buffer): ApplicationForm {
  return applicationFormSchema.parse(JSON.parse(openText(dataKey, sealed, aad(applicationId))));
}

/** The form now, and its version, which the next change must name. */
export async function readForm(
  ctx: Context,
  { applicationId, dataKey }: { applicationId: number; dataKey: Buffer },
): Promise<{ form: ApplicationForm; version: number }> {
  const content = await ApplicationContent.query(ctx.db).findById(applicationId).throwIfNotFound();
  return { form: openForm(dataKey, applicationId, content.sealed), version: content.version };
}
