import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookThrough } from '../../seeds/lookThrough.ts';
import { inTransaction, type Context, type StaffActor } from '../../server/domain/context.ts';
import { decide } from '../../server/domain/reviews/decide.ts';
import { judge } from '../../server/domain/reviews/judge.ts';
import { judgedNow } from '../../server/domain/reviews/judgedNow.ts';
import { look } from '../../server/domain/reviews/look.ts';
import { openNextStage } from '../../server/domain/workflows/completeStage.ts';
import { sealText, sha256Hex } from '../../server/lib/seal.ts';
import type { ApplicationForm } from '../../server/vocabulary/form/applicationForm.ts';
import {
  buildChecked,
  claimed,
  codeOf,
  decisionOn,
  openReviewDesk,
  refusalOf,
  unreadableLicence,
} from '../domain/reviews/support/reviewing.ts';
import type { BuiltApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { addPicture } from '../support/addPicture.ts';
import type { TestDatabase } from '../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../support/pictures.ts';

let database: TestDatabase;
let ctx: Context;
let pictures: PicturePorts;
beforeAll(async () => {
  pictures = await openPicturePorts();
  ({ database, ctx } = await openReviewDesk());
  ctx = { ...ctx, ports: { ...ctx.ports, storage: pictures.storage } };
});
afterAll(async () => {
  await pictures.close();
  await database.drop();
});

const reviewer = () => buildStaff(ctx, ['reviewer']);
/** A case with its licence and its form on disk. */
async function withPictures() {
  const application = await buildChecked(ctx);
  const licence = await addPicture(ctx, application, 'business_licence');
  const form = await addPicture(ctx, application, 'registration_form');
  return { application, licence, form };
}
const itemsOf = async (as: Context, { id }: BuiltApplication) => judgedNow(as, id, as.actor as StaffActor);
const allRight = async (as: Context, application: BuiltApplication) =>
  (await itemsOf(as, application)).map(({ key }) => ({ item: key, result: 'ok' as const }));
const freed = ({ id }: BuiltApplication) =>
  ctx.db('applicationStates').where({ applicationId: id }).update({ assigneeId: null, leaseUntil: null });

/** Sent back by this reviewer, and handed in again with this form. */
async function secondRound(as: Context, application: BuiltApplication, form: ApplicationForm): Promise<void> {
  const { id } = application;
  const { version } = (await ctx.db('applicationStates').where({ applicationId: id }).first('version'))!;
  await decide(as, decisionOn(application, version, { outcome: 'return', reasons: [unreadableLicence] }));
  application.contentSha256 = sha256Hex(`second content ${id}`);
  await inTransaction(ctx, async (tx) => {
    await tx.db('applicationVersions').insert({
      applicationId: id,
      version: 2,
      round: 2,
      sealed: sealText(application.dataKey, JSON.stringify(form), `application.content:${id}`),
      contentSha256: application.contentSha256,
      materialDigests: '[]',
      submittedByAccountId: application.accountId,
    });
    await tx
      .db('applicationStates')
      .where({ applicationId: id })
      .update({ status: 'open', round: 2, contentVersion: 2 });
    await tx.db('checks').insert({
      applicationId: id,
      contentVersion: 2,
      kind: 'material_missing',
      level: 'blocking',
      result: 'pass',
      ruleVersion: 'test',
    });
    await openNextStage(tx, id);
  });
}

describe('an approval nobody looked at', () => {
  it('is refused straight after the claim, and names every item and every picture', async () => {
    const { application, licence, form } = await withPictures();
    const { as } = await reviewer();
    const version = await claimed(as, application.id);
    expect(await refusalOf(decide(as, decisionOn(application, version, { checklist: [] })))).toEqual({
      code: 'not_looked_at',
      details: {
        items: (await itemsOf(as, application)).map(({ key, kind, target }) => ({ key, kind, target })),
        pictures: [
          { materialId: licence, kind: 'business_licence' },
          { materialId: form, kind: 'registration_form' },
        ],
        unreadable: [],
      },
    });
    expect(await ctx.db('decisions').where({ applicationId: application.id })).toEqual([]);
  });

  it('is refused for one picture that no screen has shown, although every item is ticked', async () => {
    const { application, licence, form } = await withPictures();
    const { as } = await reviewer();
    const version = await claimed(as, application.id);
    const checklist = await allRight(as, application);
    await look(as, { applicationId: application.id, materialId: form });
    expect(await refusalOf(decide(as, decisionOn(application, version, { checklist })))).toMatchObject({
      code: 'not_looked_at',
      details: { items: [], pictures: [{ materialId: licence }] },
    });
    await look(as, { applicationId: application.id, materialId: licence });
    expect(await codeOf(decide(as, decisionOn(application, version, { checklist })))).toBe('ok');
  });

  it.each(['problem', 'open'] as const)('is refused with one item left as “%s”', async (result) => {
    const { application } = await withPictures();
    const { as } = await reviewer();
    const version = await claimed(as, application.id);
    await lookThrough(as, application.id);
    const checklist = [{ item: 'field:organization.name', result }];
    expect(await refusalOf(decide(as, decisionOn(application, version, { checklist })))).toMatchObject({
      code: 'not_looked_at',
      details: { items: [{ key: 'field:organization.name' }], pictures: [] },
    });
  });

  it.each(['previewKey', 'originalKey'] as const)(
    'is refused when %s of a picture is gone from the disk',
    async (part) => {
      const { application, licence } = await withPictures();
      const { as } = await reviewer();
      const version = await claimed(as, application.id);
      await lookThrough(as, application.id);
      const key = (await ctx.db('materials').where({ id: licence }).first(part))![part];
      await rm(join(pictures.folder, key.slice(0, 2), key.slice(2, 4), key));
      expect(await refusalOf(decide(as, decisionOn(application, version)))).toMatchObject({
        code: 'not_looked_at',
        details: { items: [], pictures: [], unreadable: [{ materialId: licence, kind: 'business_licence' }] },
      });
    },
  );

  it('does not count another person’s ticks and looks; they are only shown', async () => {
    const { application, licence, form } = await withPictures();
    const [one, other] = [await reviewer(), await reviewer()];
    await claimed(one.as, application.id);
    await lookThrough(one.as, application.id);
    await freed(application);
    const version = await claimed(other.as, application.id);
    expect(await refusalOf(decide(other.as, decisionOn(application, version)))).toMatchObject({
      code: 'not_looked_at',
      details: { pictures: [{ materialId: licence }, { materialId: form }] },
    });
    for (const item of await itemsOf(other.as, application))
      expect(item).toMatchObject({ mine: null, others: [one.actor.name] });
  });

  it('takes ticks and looks only from who holds the case, on the content he was shown', async () => {
    const { application, licence } = await withPictures();
    const [one, other] = [await reviewer(), await reviewer()];
    const { id: applicationId, contentSha256 } = application;
    const items = await allRight(one.as, application);
    expect(await codeOf(judge(one.as, { applicationId, contentSha256, items }))).toBe('lease_lost');
    await claimed(one.as, applicationId);
    expect(await codeOf(judge(other.as, { applicationId, contentSha256, items }))).toBe('already_claimed');
    expect(await codeOf(look(other.as, { applicationId, materialId: licence }))).toBe('already_claimed');
    expect(await codeOf(judge(one.as, { applicationId, contentSha256: 'a'.repeat(64), items }))).toBe(
      'content_changed',
    );
    const foreign = (await withPictures()).licence;
    expect(await codeOf(look(one.as, { applicationId, materialId: foreign }))).toBe('not_found');
    const unknown = [{ item: `material:${foreign}`, result: 'ok' as const }];
    expect(await codeOf(judge(one.as, { applicationId, contentSha256, items: unknown }))).toBe('validation_failed');
    expect(await ctx.db('reviewJudgements').where({ applicationId })).toEqual([]);
  });
});

describe('the second round', () => {
  it('asks the same person only for what changed: another text, and what is compared with a new picture', async () => {
    const { application, licence } = await withPictures();
    const one = await reviewer();
    await claimed(one.as, application.id);
    await lookThrough(one.as, application.id);
    const legalRepresentative = { ...application.form.legalRepresentative, name: '林则川' };
    await secondRound(one.as, application, { ...application.form, legalRepresentative });
    await ctx.db('materials').where({ id: licence }).update({ status: 'replaced' });
    const newLicence = await addPicture(ctx, application, 'business_licence', { round: 2 });
    const version = await claimed(one.as, application.id);
    const onLicence = (await itemsOf(one.as, application)).filter((item) => item.materialId === newLicence);
    expect(onLicence.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['field:organization.name', 'field:legalRepresentative.name', `material:${newLicence}`]),
    );
    const refused = await refusalOf(decide(one.as, decisionOn(application, version)));
    expect(refused).toEqual({
      code: 'not_looked_at',
      details: {
        items: onLicence.map(({ key, kind, target }) => ({ key, kind, target })),
        pictures: [{ materialId: newLicence, kind: 'business_licence' }],
        unreadable: [],
      },
    });
    await look(one.as, { applicationId: application.id, materialId: newLicence });
    const checklist = onLicence.map(({ key }) => ({ item: key, result: 'ok' as const }));
    expect(await codeOf(decide(one.as, decisionOn(application, version, { checklist })))).toBe('ok');
  });

  it('keeps no tick of older content: a changed text is open again', async () => {
    const { application } = await withPictures();
    const one = await reviewer();
    await claimed(one.as, application.id);
    await lookThrough(one.as, application.id);
    await secondRound(one.as, application, {
      ...application.form,
      agent: { ...application.form.agent, name: '沈知近' },
    });
    await ctx.db('materials').where({ applicationId: application.id }).update({ status: 'uploaded' });
    const version = await claimed(one.as, application.id);
    expect(await refusalOf(decide(one.as, decisionOn(application, version)))).toMatchObject({
      code: 'not_looked_at',
      details: { items: [{ key: 'field:agent.name', kind: 'field', target: 'agent.name' }], pictures: [] },
    });
  });

  it('asks another person for everything', async () => {
    const { application } = await withPictures();
    const [one, other] = [await reviewer(), await reviewer()];
    await claimed(one.as, application.id);
    await lookThrough(one.as, application.id);
    await secondRound(one.as, application, application.form);
    await ctx.db('materials').where({ applicationId: application.id }).update({ status: 'uploaded' });
    const version = await claimed(other.as, application.id);
    const refused = await refusalOf(decide(other.as, decisionOn(application, version)));
    expect(refused).toMatchObject({ code: 'not_looked_at' });
    const { items, pictures: unseen } = (refused as unknown as { details: { items: unknown[]; pictures: unknown[] } })
      .details;
    expect(items).toHaveLength((await itemsOf(other.as, application)).length);
    expect(unseen).toHaveLength(2);
  });
});
