import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { applicationFormSchema, type ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { checkApplication } from '../../../server/domain/checks/checkApplication.ts';
import { idNumberCheck } from '../../../server/domain/checks/ofApplication/idNumberCheck.ts';
import { usccCheck } from '../../../server/domain/checks/ofApplication/usccCheck.ts';
import { usccCheckCharacter } from '../../../server/lib/uscc.ts';
import type { ApplicationCase } from '../../../server/domain/checks/finding.ts';
import type { Context } from '../../../server/domain/context.ts';
import { returnedDraft } from '../materials/support/materialCase.ts';
import { attachAll, fullForm, readyDraft, startDraft, fill, type Draft } from '../applications/support/draft.ts';
import { buildCertificate } from '../../factories/buildCertificate.ts';
import { testUscc } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../../support/pictures.ts';
import { organizationForm } from '../../factories/blankForm.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
});
afterAll(async () => {
  await ports.close();
  await database.drop();
});

const of = (form: ApplicationForm) => ({ submission: { form } }) as unknown as ApplicationCase;
const today = new Date('2026-11-20T02:00:00Z');
/** Seventeen characters with their check character. */
const uscc = (body: string): string => `${body}${usccCheckCharacter(body)}`;
const withUscc = (code: string) =>
  of(fullForm({ organization: organizationForm({ name: '江浦机电有限公司', uscc: code }) }));

describe('uscc', () => {
  it.each([
    ['91350100M000100Y43', 'blocking', 'pass', { organizationCode: 'right' }],
    ['91350100M000100Y4Z', 'blocking', 'fail', { fault: 'symbol' }],
    ['91350100M000100Y44', 'blocking', 'fail', { fault: 'check' }],
    ['91350100m000100y43', 'blocking', 'pass', { organizationCode: 'right' }],
    [uscc('91990100MA00001X3'), 'advice', 'unsure', { organizationCode: 'right', region: '990100' }],
    [uscc('91100000100000144'), 'blocking', 'pass', { organizationCode: 'differs' }],
    ['07129337-3', 'advice', 'unsure', { legacy: true }],
    ['350100100012345', 'advice', 'unsure', { legacy: true }],
  ] as const)('%s: %s, %s', (code, level, result, evidence) => {
    expect(usccCheck(withUscc(code))).toEqual({ kind: 'uscc', level, result, evidence });
  });
  it('says nothing of an individual', () => {
    expect(usccCheck(of(applicationFormSchema.parse({ agent: { name: '许听雨' } })))).toBeNull();
  });
});

describe('id_number', () => {
  it('names the person whose number is wrong, and no number', () => {
    const form = fullForm({
      agent: {
        name: '许听雨',
        documentType: 'resident_id',
        idNumber: '110101188808080011',
        phone: '13900001801',
        email: '',
      },
    });
    const finding = idNumberCheck(of(form), today);
    expect(finding).toMatchObject({
      level: 'blocking',
      result: 'fail',
      evidence: { looked: ['legalRepresentative', 'agent'], faults: [{ path: 'agent.idNumber', fault: 'check' }] },
    });
    expect(JSON.stringify(finding)).not.toContain('1101011888');
  });
  it('knows no check character of a passport', () => {
    const form = fullForm({
      agent: { name: 'A. Clerk', documentType: 'passport', idNumber: 'E12345678', phone: '13900001801', email: '' },
    });
    expect(idNumberCheck(of(form), today)).toMatchObject({
      result: 'pass',
      evidence: { looked: ['legalRepresentative'], faults: [] },
    });
  });
});

const live = (draft: Draft) => ctx.db('checks').where({ applicationId: draft.id, superseded: false }).orderBy('id');
const found = async (draft: Draft, kind: string) =>
  (await live(draft)).find((check: { kind: string }) => check.kind === kind);

describe('after submission', () => {
  it('the application as a whole and every picture have their checks, bound to the version handed in', async () => {
    const draft = await readyDraft(ctx);
    await submit(draft.as, { applicationId: draft.id });
    await checkApplication(ctx, draft.id);
    const checks = await live(draft);
    expect(checks.filter((one) => one.materialId === null).map((one) => [one.kind, one.level, one.result])).toEqual([
      ['uscc', 'blocking', 'pass'],
      ['id_number', 'blocking', 'pass'],
      ['material_missing', 'blocking', 'pass'],
      ['name_lookalike', 'advice', 'pass'],
      ['phone_shared', 'advice', 'pass'],
    ]);
    expect(new Set(checks.map((one) => one.contentVersion))).toEqual(new Set([1]));
    expect(new Set(checks.filter((one) => one.materialId !== null).map((one) => one.materialId)).size).toBe(6);
    await checkApplication(ctx, draft.id);
    expect((await live(draft)).map((one) => one.id)).toEqual(checks.map((one) => one.id));
  });

  it('a supplement is checked anew; what was found before stays, superseded', async () => {
    const draft = await readyDraft(ctx);
    await returnedDraft(ctx, draft, ['business_licence']);
    await checkApplication(ctx, draft.id);
    expect(await found(draft, 'material_missing')).toMatchObject({
      level: 'blocking',
      result: 'fail',
      evidence: { missing: [{ kind: 'business_licence', itemPosition: null, state: 'returned' }] },
    });
    await attachAll(draft);
    await submit(draft.as, { applicationId: draft.id });
    await checkApplication(ctx, draft.id);
    expect(await found(draft, 'material_missing')).toMatchObject({ result: 'pass', contentVersion: 2 });
    expect(
      await ctx.db('checks').where({ applicationId: draft.id, kind: 'material_missing', superseded: true }),
    ).toHaveLength(1);
  });

  it('an erased draft is passed over', async () => {
    const draft = await startDraft(ctx);
    await ctx
      .db('applications')
      .where({ id: draft.id })
      .update({ dataKeyWrapped: Buffer.alloc(0) });
    await checkApplication(ctx, draft.id);
    expect(await live(draft)).toEqual([]);
  });
});

describe('advice on names and phones', () => {
  const named = (name: string, uscc = testUscc()) => organizationForm({ name, uscc, address: '江浦县机场路 9 号' });
  it('a name that looks like another one, whatever the width and the script', async () => {
    const code = testUscc();
    const first = await readyDraft(ctx, { form: { organization: named('采薇園藝（江浦）有限公司', code) } });
    await submit(first.as, { applicationId: first.id });
    const second = await readyDraft(ctx, { form: { organization: named('采薇园艺(江浦) 有限公司') } });
    await submit(second.as, { applicationId: second.id });
    await checkApplication(ctx, second.id);
    expect(await found(second, 'name_lookalike')).toMatchObject({
      level: 'advice',
      result: 'fail',
      evidence: { sameLook: [{ name: '采薇園藝（江浦）有限公司', uscc: code }] },
    });
  });

  it('the same code under another name', async () => {
    const code = testUscc();
    const first = await readyDraft(ctx, { form: { organization: named('沧浪造纸有限公司', code) } });
    await submit(first.as, { applicationId: first.id });
    const second = await readyDraft(ctx, { form: { organization: named('沧浪纸业股份有限公司', code) } });
    await submit(second.as, { applicationId: second.id });
    await checkApplication(ctx, second.id);
    expect(await found(second, 'name_lookalike')).toMatchObject({
      level: 'advice',
      result: 'fail',
      evidence: { sameLook: [], otherNames: ['沧浪造纸有限公司'] },
    });
  });

  it('an agent who acts for many', async () => {
    const agent = fullForm().agent;
    let last: Draft | null = null;
    for (let n = 0; n < 4; n += 1) {
      last = await readyDraft(ctx, { form: { agent } });
      await submit(last.as, { applicationId: last.id });
    }
    await checkApplication(ctx, last!.id);
    expect(await found(last!, 'phone_shared')).toMatchObject({
      level: 'advice',
      result: 'fail',
      evidence: { otherOrganizations: 3 },
    });
  });
});

describe('certificate_busy', () => {
  it('blocks while another application for the certificate is open, or it is in the wrong state', async () => {
    const issued = await readyDraft(ctx);
    await submit(issued.as, { applicationId: issued.id });
    const certificateId = (await buildCertificate(ctx, issued.id)).id;
    const renewals = [await startDraft(ctx), await startDraft(ctx)];
    for (const draft of renewals) {
      await fill(draft, fullForm());
      await ctx.db('applications').where({ id: draft.id }).update({ businessType: 'reissue', certificateId });
    }
    const [mine, other] = renewals as [Draft, Draft];
    await checkApplication(ctx, mine.id);
    expect(await found(mine, 'certificate_busy')).toMatchObject({ level: 'blocking', result: 'pass' });
    await ctx.db('applicationStates').where({ applicationId: other.id }).update({ status: 'open', stage: 'review' });
    await checkApplication(ctx, mine.id);
    const { number } = (await ctx.db('applications').where({ id: other.id }).first())!;
    expect(await found(mine, 'certificate_busy')).toMatchObject({
      level: 'blocking',
      result: 'fail',
      evidence: { openApplications: [number] },
    });
    await ctx.db('applicationStates').where({ applicationId: other.id }).update({ status: 'withdrawn', stage: null });
    await ctx.db('certificates').where({ id: certificateId }).update({ state: 'revoked' });
    await checkApplication(ctx, mine.id);
    expect(await found(mine, 'certificate_busy')).toMatchObject({
      result: 'fail',
      evidence: { certificateState: 'revoked', openApplications: [] },
    });
  });
});
