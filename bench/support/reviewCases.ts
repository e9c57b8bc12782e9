import type { Context } from '../../server/domain/context.ts';
import { buildApplication } from '../../tests/factories/buildApplication.ts';

export interface ReviewCase {
  id: number;
  contentSha256: string;
  version: number;
  person: number;
}

/** Applications of preset B that wait for their review, checked and with three pictures. */
export async function reviewCases(ctx: Context, count: number): Promise<ReviewCase[]> {
  const cases: ReviewCase[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id, contentSha256 } = await buildApplication(ctx, { preset: 'B', at: 'review' });
    await ctx.db('materials').insert(
      (['registration_form', 'business_licence', 'agent_id_front'] as const).map((kind) => ({
        applicationId: id,
        kind,
        originalKey: `${id}${kind}`,
        originalBytes: 400_000,
        originalFormat: 'jpeg',
        previewKey: `p${id}${kind}`,
        thumbnailKey: `t${id}${kind}`,
        width: 1600,
        height: 1130,
        plainDigest: `${id}${kind}`,
        contentSha256,
      })),
    );
    await ctx
      .db('checks')
      .insert([
        { applicationId: id, contentVersion: 1, kind: 'uscc', level: 'blocking', result: 'pass', ruleVersion: 'bench' },
      ]);
    const { version } = (await ctx.db('applicationStates').where({ applicationId: id }).first('version')) as {
      version: number;
    };
    cases.push({ id, contentSha256, version, person: n % 16 });
  }
  return cases;
}

/** Sixteen reviewers. */
export async function sixteenReviewers(as: (roles: ['reviewer']) => Promise<Context>): Promise<Context[]> {
  const people: Context[] = [];
  for (let n = 0; n < 16; n += 1) people.push(await as(['reviewer']));
  return people;
}
