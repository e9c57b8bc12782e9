import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import { loadSubmission } from '../submissions/submission.ts';
import type { Context } from '../context.ts';
import type { ApplicationCase } from './finding.ts';
import { lockApplication } from '../lockApplication.ts';

/** An application as the checks read it, or null when its draft has been erased. */
export async function loadChecked(ctx: Context, applicationId: number): Promise<ApplicationCase | null> {
  const application = await Application.query(ctx.db).findById(applicationId);
  if (!application || application.dataKeyWrapped.length === 0) return null;
  const { contentVersion } = await ApplicationStateRow.query(ctx.db).findById(applicationId).throwIfNotFound();
  const dataKey = unwrapDataKey(ctx.keys.wrap, application);
  return { submission: await loadSubmission(ctx, application, dataKey), dataKey, contentVersion };
}

/**
 * Locks the application. Returns the ids of the pictures in force now; null when other content was handed in after the
 * content was read for checking: that submission has enqueued its own check.
 */
export async function lockChecked(
  tx: Context,
  applicationId: number,
  contentVersion: number,
): Promise<number[] | null> {
  await lockApplication(tx, applicationId);
  const state = await tx.db('applicationStates').where({ applicationId }).first('contentVersion');
  if (state?.contentVersion !== contentVersion) return null;
  return await tx.db('materials').where({ applicationId }).whereNot('status', 'replaced').pluck('id');
}
