import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import { claimCertificate } from '../../../server/domain/certificates/claimCertificate.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import type { BusinessType } from '../../../server/vocabulary/businessTypes.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildCertificate } from '../../factories/buildCertificate.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { readyDraft, type Draft } from '../applications/support/draft.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

async function issued(): Promise<{ signing: number; encryption: number }> {
  const { id } = await buildApplication(ctx, { preset: 'B', at: 'acceptance' });
  const signing = await buildCertificate(ctx, id);
  const encryption = await buildCertificate(ctx, id, { role: 'encryption', pairId: signing.id });
  return { signing: signing.id, encryption: encryption.id };
}

/** A draft of the desk, ready to be handed in, that acts on this certificate. */
async function draftFor(certificateId: number, businessType: BusinessType): Promise<Draft> {
  const draft = await readyDraft(ctx, { preset: 'B' });
  await ctx.db('applications').where({ id: draft.id }).update({ businessType, certificateId });
  return draft;
}
const claims = () => ctx.db('certificateClaims').orderBy('applicationId');
const handIn = (draft: Draft) => submit(draft.as, { applicationId: draft.id });

describe('a certificate', () => {
  it('is acted on by one application at a time; the next may be handed in when it has ended', async () => {
    const { signing, encryption } = await issued();
    const [first, second] = [await draftFor(signing, 'renew'), await draftFor(encryption, 'reissue')];
    await handIn(first);
    await handIn(first);
    await expect(handIn(second)).rejects.toMatchObject({
      code: 'certificate_busy',
      details: { certificateId: encryption },
    });
    expect(await ctx.db('applicationStates').where({ applicationId: second.id }).first()).toMatchObject({
      status: 'draft',
      contentVersion: 0,
    });
    expect(await claims()).toMatchObject([{ certificateId: signing, applicationId: first.id }]);

    await withdraw(first.as, { applicationId: first.id });
    await handIn(second);
    expect(await claims()).toMatchObject([{ certificateId: signing, applicationId: second.id }]);
  });

  it('is not held by what may always be asked for', async () => {
    const { signing } = await issued();
    const before = await claims();
    await handIn(await draftFor(signing, 'revoke'));
    await handIn(await draftFor(signing, 'revoke'));
    expect(await claims()).toEqual(before);
  });

  it('goes to one of fifty at once', async () => {
    const { signing } = await issued();
    const applications = await Promise.all(
      Array.from({ length: 50 }, () => buildApplication(ctx, { preset: 'B', at: 'draft' })),
    );
    const claim = (id: number) =>
      inTransaction(ctx, (tx) => claimCertificate(tx, { id, businessType: 'change', certificateId: signing }));
    const tries = await Promise.allSettled(applications.map(({ id }) => claim(id)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
    expect(new Set(refused.map((one) => one.code))).toEqual(new Set(['certificate_busy']));
  });
});
