import { lookThrough } from '../seeds/lookThrough.ts';
import { decide } from '../server/domain/reviews/decide.ts';
import { claimCase } from '../server/domain/reviews/claimCase.ts';
import { againstBareSql } from './support/againstBareSql.ts';
import { benchDatabase } from './support/benchDatabase.ts';
import { reviewCases, sixteenReviewers, type ReviewCase } from './support/reviewCases.ts';
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
      databaseUrl: bench.url,
      people: await sixteenReviewers(bench.as),
      async prepare(count, people) {
        const cases = await reviewCases(bench.context, count);
        return Promise.all(
          cases.map(async (one) => {
            await claimCase(people[one.person] ?? bench.context, { applicationId: one.id, version: one.version });
            await lookThrough(people[one.person] ?? bench.context, one.id);
            return { ...one, version: one.version + 1 };
          }),
        );
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
