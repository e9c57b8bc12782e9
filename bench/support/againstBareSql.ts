import pg from 'pg';
import type { Context } from '../../server/domain/context.ts';
import { median, quantile, round } from './median.ts';
import { AT_ONCE, sixteenAtOnce, type Race } from './sixteen.ts';
import { recordStatements, replay } from './statements.ts';

export interface Subject {
  /** Application. */ id: number;
  /** Whose it is, of the sixteen. */ person: number;
}
export interface Contest<T extends Subject> {
  name: string;
  /** Connection of the bare side; it has as many connections as the other. */
  databaseUrl: string;
  /** Sixteen people who do it. */
  people: readonly Context[];
  /** Fresh subjects for one round. */
  prepare(count: number, people: readonly Context[]): Promise<T[]>;
  act(ctx: Context, subject: T): Promise<unknown>;
  /** For one whose subjects take long to prepare: fewer than five rounds of 240. */
  rounds?: number;
  perRound?: number;
}

/**
 * Our operation compared with the same statements sent on plain connections; both sixteen at a time, in turns, medians
 * of the rounds.
 */
export async function againstBareSql<T extends Subject>(contest: Contest<T>): Promise<Record<string, unknown>> {
  const { people, rounds = 5, perRound = 240 } = contest;
  const [first] = people;
  if (!first) throw new Error('nobody to do it');
  const [model] = await contest.prepare(1, people);
  if (!model) throw new Error('nothing to do it with');
  const statements = await recordStatements(first.db, () => contest.act(people[model.person] ?? first, model));
  const pool = new pg.Pool({ connectionString: contest.databaseUrl, max: AT_ONCE });
  const ours: Race[] = [];
  const bare: Race[] = [];
  try {
    for (let n = -1; n < rounds; n += 1) {
      const mine = await sixteenAtOnce(await contest.prepare(perRound, people), (subject) =>
        contest.act(people[subject.person] ?? first, subject),
      );
      const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => pool.connect()));
      const subjects = await contest.prepare(perRound, people);
      const floor = await sixteenAtOnce(subjects, (subject, lane) =>
        replay(
          clients[lane] as pg.PoolClient,
          statements,
          new Map([
            [model.id, subject.id],
            [idOf(people[model.person] ?? first), idOf(people[subject.person] ?? first)],
          ]),
        ),
      );
      for (const client of clients) client.release();
      if (n < 0) continue; // the first round warms up
      ours.push(mine);
      bare.push(floor);
    }
  } finally {
    await pool.end();
  }
  const rates = { ours: median(ours.map((one) => one.rate)), bare: median(bare.map((one) => one.rate)) };
  const spent = ours.flatMap((one) => one.spent);
  return {
    case: contest.name,
    concurrent: AT_ONCE,
    statements: statements.length,
    perSecond: round(rates.ours, 0),
    barePerSecond: round(rates.bare, 0),
    ratioToBareSql: round(rates.ours / rates.bare),
    p50Ms: round(median(spent)),
    p95Ms: round(quantile(spent, 0.95)),
    bareP50Ms: round(median(bare.flatMap((one) => one.spent))),
  };
}

const idOf = ({ actor }: Context): number => (actor.kind === 'staff' ? actor.id : 0);
