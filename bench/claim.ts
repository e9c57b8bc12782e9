import { claimCase } from '../server/domain/reviews/claimCase.ts';
import { againstBareSql } from './support/againstBareSql.ts';
import { benchDatabase } from './support/benchDatabase.ts';
import { reviewCases, sixteenReviewers, type ReviewCase } from './support/reviewCases.ts';
import { numbersApart } from './support/statements.ts';

/** Taking a case from the queue: sixteen reviewers, each another case, in a register of ten thousand. */
export async function run(): Promise<Record<string, unknown>> {
  const bench = await benchDatabase(10_000);
  try {
    await numbersApart(bench.database.knex);
    return await againstBareSql<ReviewCase>({
      name: 'claim',
      databaseUrl: bench.url,
      people: await sixteenReviewers(bench.as),
      prepare: (count) => reviewCases(bench.context, count),
      act: (ctx, { id, version }) => claimCase(ctx, { applicationId: id, version }),
    });
  } finally {
    await bench.stop();
  }
}
