import { eraseDrafts } from '../../../../server/domain/applications/eraseDrafts.ts';
import type { Context } from '../../../../server/domain/context.ts';

/** So many days pass for one draft: everything that happened to it lies further back. */
export async function age(ctx: Context, applicationId: number, days: number): Promise<void> {
  await ctx.db.raw(
    `update application_contents set updated_at = updated_at - ? * interval '1 day',
       reminded_at = reminded_at - ? * interval '1 day'
     where application_id = ?`,
    [days, days, applicationId],
  );
}

/** Erases a draft as it happens by itself: it sleeps, is reminded, goes on sleeping. */
export async function erase(ctx: Context, applicationId: number): Promise<void> {
  await age(ctx, applicationId, 170);
  await eraseDrafts(ctx);
  await age(ctx, applicationId, 15);
  await eraseDrafts(ctx);
}

/** The days that the reminders of a draft named, in order. */
export async function remindedOn(ctx: Context, applicationId: number): Promise<string[]> {
  const keys = (await ctx
    .db('messages')
    .where({ applicationId, template: 'draft_expiring' })
    .orderBy('id')
    .pluck('logical_key')) as string[];
  return keys.map((key) => key.split(':').at(-1) ?? '');
}
