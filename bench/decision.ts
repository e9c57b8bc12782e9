import { lookThrough } from '../seeds/lookThrough.ts';
import { decide } from '../server/domain/reviews/decide.ts';
import { claimCase } from '../server/domain/reviews/claimCase.ts';
import { againstBareSql } from './support/againstBareSql.ts';
import { benchDatabase } from './support/benchDatabase.ts';
import { reviewCases, sixteenReviewers, type ReviewCase } from './support/reviewCases.ts';
import { sixteenAtOnce } from './support/sixteen.ts';
import { numbersApart } from './support/statements.ts';

/**
 * Approving a claimed case: decision, pictures, audit, message, the fee that falls due; each of sixteen reviewers his
 * own cases.
 */
export async function run(): Promise<Record<string, unknown>> {
  const bench = await benchDatabase(10_000);
  try {
    await numbersApart(bench.database.knex);
    return await againstBareSql<ReviewCase>({
      name: 'approve',
      rounds: 3,
      perRound: 160,
      databaseUrl: bench.url,
      people: await sixteenReviewers(bench.as),
      async prepare(count, people) {
        const cases = await reviewCases(bench.context, count);
        await sixteenAtOnce(cases, async (one) => {
          const reviewer = people[one.person] ?? bench.context;
          await claimCase(reviewer, { applicationId: one.id, version: one.version });
          await lookThrough(reviewer, one.id);
          one.version += 1;
        });
        return cases;
      },
      act: (ctx, { id, version, contentSha256 }) =>
        decide(ctx, {
          applicationId: id,
          stage: 'review',
          outcome: 'approve',
          version,
          contentSha256,
          checklist: [],
          acknowledgedChecks: [],
          overridesBlocking: false,
          reasons: [],
          comment: '',
        }),
    });
  } finally {
    await bench.stop();
  }
}
