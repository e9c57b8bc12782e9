import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { searchApplications, searchWith } from '../../server/reads/desk/search.ts';
import { foldSearch } from '../../server/vocabulary/text/foldText.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { fullForm, readyDraft } from '../domain/applications/support/draft.ts';
import { submit } from '../../server/domain/applications/submit.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

async function handedIn(name: string): Promise<number> {
  const form = fullForm();
  const draft = await readyDraft(ctx, { form: { ...form, organization: { ...form.organization, name } } });
  await submit(draft.as, { applicationId: draft.id });
  return draft.id;
}
const found = async (id: number, text: string): Promise<boolean> =>
  (await searchApplications(ctx, ctx.db('applications as a').where('a.id', id), text).pluck('a.id')).length > 0;

describe('a name is found', () => {
  it.each([
    [
      '江浦（临海）机电有限公司',
      ['（临海）', '(临海)', '江浦（临海）', '江浦(临海)机', '江浦', '江浦 (临海)', '临海\u200b）机电'],
    ],
    ['江浦(临海)园艺有限公司', ['（临海）', '(临海)', '江浦（临海）园艺']],
    ['ＡＢＣ机电有限公司', ['ABC', 'abc机电', 'ａｂｃ']],
    ['Abc Trading 有限公司', ['abc trading', 'ABCTRADING', 'Ａｂｃ　Trading']],
    ['阿依•园艺有限公司', ['阿依·园艺', '阿依・园艺']],
  ])('%s by each way to type it', async (name, typed) => {
    const id = await handedIn(name);
    for (const text of typed) expect([text, await found(id, text)]).toEqual([text, true]);
    for (const text of ['海临', '(海临)', '%', '_公司'])
      expect([text, text.length > 1 && (await found(id, text))]).toEqual([text, false]);
  });

  it('by a list of what belongs to an application too', async () => {
    const id = await handedIn('云汉（临海）测绘有限公司');
    const of = { table: 'materials', id: 'm.id', applicationId: 'applicationId', codes: [] };
    const hits = async (text: string): Promise<number> =>
      (await searchWith(ctx, ctx.db('materials as m').where('m.applicationId', id), text, of).pluck('m.id')).length;
    expect(await hits('云汉(临海)')).toBeGreaterThan(0);
    expect(await hits('（临海）测')).toBe(await hits('云汉(临海)'));
    expect(await hits('（海临）测')).toBe(0);
  });
});

it('the database knows the same form as the pages', async () => {
  for (const text of ['（临海）\u200b', 'Ａｂ　c', '江浦 机电', '㈱', '\ufeff云\u202e汉']) {
    const { rows } = await ctx.db.raw<{ rows: { form: string }[] }>('select search_form(?) as form', [text]);
    expect([text, rows[0]!.form]).toEqual([text, foldSearch(text).replace(/\s/g, '').toLowerCase()]);
  }
});
