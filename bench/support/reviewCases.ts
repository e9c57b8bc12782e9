import type { Context } from '../../server/domain/context.ts';
import { addPicture } from '../../tests/support/addPicture.ts';
import { sixteenAtOnce } from './sixteen.ts';
import { buildApplication } from '../../tests/factories/buildApplication.ts';

export interface ReviewCase {
  id: number;
  contentSha256: string;
  version: number;
  person: number;
}

/** Applications of preset B that wait for their review, checked and with three pictures; sixteen made at a time. */
export async function reviewCases(ctx: Context, count: number): Promise<ReviewCase[]> {
  const cases: ReviewCase[] = [];
  await sixteenAtOnce(
    Array.from({ length: count }, (_unused, n) => n),
    async (n) => {
      cases[n] = await reviewCase(ctx, n % 16);
    },
  );
  return cases;
}

async function reviewCase(ctx: Context, person: number): Promise<ReviewCase> {
  const application = await buildApplication(ctx, { preset: 'B', at: 'review' });
  const { id, contentSha256 } = application;
  for (const kind of ['registration_form', 'business_licence', 'agent_id_front'] as const)
    await addPicture(ctx, application, kind);
  await ctx
    .db('checks')
    .insert([
      { applicationId: id, contentVersion: 1, kind: 'uscc', level: 'blocking', result: 'pass', ruleVersion: 'bench' },
    ]);
  const { version } = (await ctx.db('applicationStates').where({ applicationId: id }).first('version')) as {
    version: number;
  };
  return { id, contentSha256, version, person };
}

/** Sixteen reviewers. */
export async function sixteenReviewers(as: (roles: ['reviewer']) => Promise<Context>): Promise<Context[]> {
  const people: Context[] = [];
  for (let n = 0; n < 16; n += 1) people.push(await as(['reviewer']));
  return people;
}
