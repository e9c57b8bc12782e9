import type { Knex } from 'knex';
import { columns, selectTotals } from '../../models/columns.ts';
import type { Context } from '../context.ts';

export interface SentLately {
  /** Codes of the last 24 hours. */
  total: number;
  lastHour: number;
  /** Seconds until another may be asked for; null when none was sent. */
  wait: number | null;
}

/** How many codes of this query were made in the last 24 hours, and how long a person has to wait for the next. */
export async function sentLately(
  { db }: Context,
  codes: Knex.QueryBuilder,
  resendSeconds: number,
): Promise<SentLately> {
  return selectTotals(
    codes.where('createdAt', '>', db.raw("now() - interval '24 hours'")),
    columns([], {
      computed: {
        total: db.raw<number>('count(*)::int'),
        lastHour: db.raw<number>("(count(*) filter (where created_at > now() - interval '1 hour'))::int"),
        wait: db.raw<number | null>('ceil(? - extract(epoch from now() - max(created_at)))::int', [resendSeconds]),
      },
    }),
  );
}
