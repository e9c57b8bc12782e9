import type { Context } from '../context.ts';

/**
 * Deletes what is over: sessions a day after their end, verification codes after a day, spent challenges when they
 * expire, tries of logins after a day, idempotency keys after two days, upload tickets a day after they expire, staff's
 * browsers whose cookie (180 days) has expired, and those of applicants after 90 days without a sign-in.
 */
export async function expireSessions(ctx: Context): Promise<void> {
  await ctx
    .db('sessions')
    .whereRaw("expires_at < now() - interval '1 day' or ended_at < now() - interval '1 day'")
    .delete();
  await ctx.db('verificationCodes').whereRaw("created_at < now() - interval '1 day'").delete();
  await ctx.db('accountDevices').whereRaw("last_used_at < now() - interval '90 days'").delete();
  await ctx.db('codeBudgets').whereRaw("hour < now() - interval '1 day'").delete();
  await ctx.db('spentChallenges').whereRaw('expires_at < now()').delete();
  await ctx.db('loginTries').whereRaw("last_at < now() - interval '1 day'").delete();
  await ctx.db('idempotencyKeys').whereRaw("created_at < now() - interval '2 days'").delete();
  await ctx.db('staffDevices').whereRaw("created_at < now() - interval '181 days'").delete();
  await ctx.db('uploadTickets').whereRaw("expires_at < now() - interval '1 day'").delete();
}
