import { sealForm } from '../../../../server/domain/forms/content.ts';
import type { ApplicationForm } from '../../../../server/vocabulary/form/applicationForm.ts';
import type { Context } from '../../../../server/domain/context.ts';

/** Puts another form into the row, as an edit would. */
export async function saveContent(
  ctx: Context,
  application: { id: number; dataKey: Buffer },
  form: ApplicationForm,
): Promise<void> {
  await ctx
    .db('applicationContents')
    .where({ applicationId: application.id })
    .update({ sealed: sealForm(application.dataKey, application.id, form) });
}
