import { columns, selectFirst } from '../../models/columns.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { pickLeaves } from '../../vocabulary/form/formLeaves.ts';
import type { Context, StaffActor } from '../context.ts';
import { openVersion } from './content.ts';
import { applicationFormSchema, type ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

export interface DecidedForm {
  form: ApplicationForm;
  contentSha256: string | null;
}

/**
 * The form of the last submission (or of an earlier one), and the digest that a decision on it must name. Empty for a
 * draft, which only the applicant may see.
 */
export async function decidedForm(ctx: Context, applicationId: number, version?: number): Promise<DecidedForm> {
  const row = await selectFirst(
    ctx
      .db('applications as a')
      .join('applicationStates as s', 's.applicationId', 'a.id')
      .join('applicationVersions as av', 'av.applicationId', 'a.id')
      .where('a.id', applicationId)
      .where('av.version', version ?? ctx.db.ref('s.contentVersion')),
    columns(['a.number', 'a.dataKeyWrapped', 'av.version', 'av.sealed', 'av.contentSha256']),
  );
  if (!row) return { form: applicationFormSchema.parse({}), contentSha256: null };
  return {
    form: openVersion(unwrapDataKey(ctx.keys.wrap, row), { applicationId, version: row.version }, row.sealed),
    contentSha256: row.contentSha256,
  };
}

/** The form as far as the roles of this member of staff need it; the rest stays empty. */
export function formFor({ roles }: Pick<StaffActor, 'roles'>, form: ApplicationForm): ApplicationForm {
  return applicationFormSchema.parse(pickLeaves(form, ({ readBy }) => roles.some((role) => readBy.includes(role))));
}
