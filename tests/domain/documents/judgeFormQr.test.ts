import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { judgeFormQr } from '../../../server/domain/documents/judgeFormQr.ts';
import { prepareDocument } from '../../../server/domain/documents/prepare.ts';
import { Application } from '../../../server/models/Application.ts';
import { encodeFormQr } from '../../../server/vocabulary/formQr.ts';
import { buildApplication, type BuiltApplication } from '../../factories/buildApplication.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { saveContent } from './support/saveContent.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

async function printed(application: BuiltApplication): Promise<Parameters<typeof encodeFormQr>[0]> {
  const { identity } = await prepareDocument(asAccount(ctx, application.accountId), {
    applicationId: application.id,
    kind: 'registration_form',
  });
  return {
    kind: 'registration_form',
    applicationNumber: identity.applicationNumber,
    version: identity.documentVersion,
    keyedHash: identity.keyedHash,
  };
}
async function judge(
  application: BuiltApplication,
  text: string,
  kind: 'registration_form' | 'seal_specimen_form' = 'registration_form',
) {
  const row = await Application.query(ctx.db).findById(application.id).throwIfNotFound();
  return (await judgeFormQr(ctx, { application: row, dataKey: application.dataKey }, kind, text)).verdict;
}

describe('the code on an uploaded form', () => {
  it('is current while what was signed stands, though delivery and invoice change', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    const text = encodeFormQr(await printed(application));
    expect(await judge(application, text)).toBe('current');
    await saveContent(ctx, application, {
      ...application.form,
      delivery: { ...application.form.delivery, street: '新街 1 号' },
      invoice: { ...application.form.invoice, bank: '新银行' },
    });
    expect(await judge(application, text)).toBe('current');
  });

  it('is outdated after an edit, and current again when the edit is taken back', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    const text = encodeFormQr(await printed(application));
    await saveContent(ctx, application, { ...application.form, agent: { ...application.form.agent, name: '另一人' } });
    expect(await judge(application, text)).toBe('outdated');
    await saveContent(ctx, application, application.form);
    expect(await judge(application, text)).toBe('current');
  });

  it('tells a form of another case, another form, a made-up code and somebody else’s code apart', async () => {
    const [mine, other] = [await buildApplication(ctx, { at: 'draft' }), await buildApplication(ctx, { at: 'draft' })];
    const code = await printed(mine);
    expect(await judge(other, encodeFormQr(code))).toBe('other_application');
    expect(await judge(mine, encodeFormQr(code), 'seal_specimen_form')).toBe('other_form');
    expect(await judge(mine, encodeFormQr({ ...code, keyedHash: 'ab'.repeat(32) }))).toBe('unknown');
    expect(await judge(mine, encodeFormQr({ ...code, version: 7 }))).toBe('unknown');
    // The hash of one case does not vouch for the same version of another.
    expect(await judge(other, encodeFormQr({ ...(await printed(other)), keyedHash: code.keyedHash }))).toBe('unknown');
    expect(await judge(mine, 'https://example.invalid/')).toBe('not_ours');
  });
});
