import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../../server/domain/applications/submit.ts';
import type { Context } from '../../server/domain/context.ts';
import { searchApplications } from '../../server/reads/desk/search.ts';
import type { Role } from '../../server/vocabulary/roles.ts';
import { fullForm, readyDraft } from '../domain/applications/support/draft.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildToken } from '../factories/buildToken.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let id: number;
let number: string;
const as = {} as Record<'reviewer' | 'senior_reviewer' | 'finance' | 'logistics', Context>;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  for (const role of ['reviewer', 'senior_reviewer', 'finance', 'logistics'] as const satisfies Role[])
    as[role] = (await buildStaff(ctx, [role])).as;
  const form = fullForm();
  const draft = await readyDraft(ctx, {
    form: {
      ...form,
      organization: { ...form.organization, name: '云河海晏测绘有限公司' },
      agent: { ...form.agent, name: '林则舟', phone: '13900000274' },
    },
  });
  await submit(draft.as, { applicationId: draft.id });
  ({ id } = draft);
  number = ((await ctx.db('applications').where({ id }).first('number')) as { number: string }).number;
});
afterAll(() => database.drop());

const found = async (by: Context, text: string): Promise<boolean> =>
  (await searchApplications(by, ctx.db('applications as a').where('a.id', id), text).pluck('a.id')).length > 0;

describe('what a caller says is found', () => {
  it.each([
    ['林则舟', true],
    ['则舟', true],
    ['林则州', false],
    ['云河 海晏', true],
    ['海晏 云河', true],
    ['云河 林则舟', true],
    ['云 海晏', true],
    ['河 海晏', true],
    ['云河 海燕', false],
    ['木 海晏', false],
    ['13900000274', true],
    ['139 0000 0274', true],
    ['13900000275', false],
    ['139****0274', true],
    ['139****0275', false],
    ['138****0274', false],
    ['****0274', true],
    ['****0275', false],
  ])('%s: %s', async (text, is) => {
    for (const role of ['reviewer', 'senior_reviewer'] as const)
      expect([role, await found(as[role], text)]).toEqual([role, is]);
  });

  it('the last digits of the number, not those of another', async () => {
    expect(await found(as.reviewer, number.slice(-6))).toBe(true);
    expect(await found(as.reviewer, number.slice(-10))).toBe(true);
    expect(await found(as.reviewer, String(Number(number.slice(-6)) + 1).padStart(6, '0'))).toBe(false);
  });

  it('the serial of its token, in groups and either case', async () => {
    const token = await buildToken(ctx, { state: 'written', applicationId: id });
    const serial = '36cd6f38cbd9519a';
    await ctx.db('tokens').where({ id: token.id }).update({ serial });
    for (const text of [serial, '36CD6F38CBD9519A', '36cd 6f38 cbd9 519a', '36cd6f'])
      expect([text, await found(as.reviewer, text)]).toEqual([text, true]);
    for (const text of ['36cd6', '36cd6f38cbd9519b', '6cd6f38cbd9519a'])
      expect([text, await found(as.reviewer, text)]).toEqual([text, false]);
  });
});

describe('a person is found only by those whose lists show him', () => {
  it('not at all by finance, by the masked number in logistics', async () => {
    for (const text of ['林则舟', '13900000274', '139****0274', '云河 林则舟'])
      expect([text, await found(as.finance, text)]).toEqual([text, false]);
    expect(await found(as.finance, '云河 海晏')).toBe(true);
    expect(await found(as.logistics, '林则舟')).toBe(true);
    // As much as the list shows them: another number of the same ends is the same to them.
    expect(await found(as.logistics, '13911110274')).toBe(true);
    expect(await found(as.reviewer, '13911110274')).toBe(false);
  });
});
