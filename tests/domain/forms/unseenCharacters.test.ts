import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { saveForm } from '../../../server/domain/forms/saveForm.ts';
import type { ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { fullForm, startDraft } from '../applications/support/draft.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const saved = async (form: ApplicationForm) => {
  const { id, as } = await startDraft(ctx);
  return saveForm(as, { applicationId: id, version: 1, form });
};

describe('a form that is saved', () => {
  it.each(['\u200b', '\u202e', '\u0007', '\u0000', '\n'])(
    'is refused for %j in a name or an address',
    async (hidden) => {
      const form = fullForm();
      const spoilt = {
        ...form,
        organization: { ...form.organization, name: `江浦${hidden}机电有限公司` },
        agent: { ...form.agent, name: `许${hidden}听雨` },
        delivery: { ...form.delivery, street: `江滨路${hidden} 18 号` },
      };
      await expect(saved(spoilt)).rejects.toMatchObject({
        code: 'validation_failed',
        details: {
          faults: [
            { path: 'organization.name', code: 'text_unseen', values: { n: 3 } },
            { path: 'agent.name', code: 'text_unseen', values: { n: 2 } },
            { path: 'delivery.street', code: 'text_unseen', values: { n: 4 } },
          ],
        },
      });
    },
  );

  it('is kept with numbers as they are seen, and with a remark of two lines', async () => {
    const form = fullForm({ remark: '请先电话联系\n再寄出' });
    const pasted = {
      ...form,
      organization: { ...form.organization, uscc: `\u202a${form.organization.uscc}` },
      agent: {
        ...form.agent,
        phone: `\u202d${form.agent.phone}\u202c`,
        idNumber: `\u202d${form.agent.idNumber}\u202c`,
      },
    };
    expect((await saved(pasted)).form).toEqual(form);
  });
});
