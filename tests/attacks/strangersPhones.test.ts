import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAgentPhone, proveAgentPhone } from '../../server/domain/accounts/agentPhoneProof.ts';
import { signInAccount } from '../../server/domain/accounts/signInAccount.ts';
import { submit } from '../../server/domain/applications/submit.ts';
import type { Context } from '../../server/domain/context.ts';
import { tell } from '../../server/domain/messages/tell.ts';
import { openInRow } from '../../server/lib/seal.ts';
import { phoneOf, textOf } from '../support/sentText.ts';
import { testPhone } from '../factories/people.ts';
import type { TestDatabase } from '../support/database.ts';
import { agree, attachAll, fill, fullForm, readyDraft, startDraft } from '../domain/applications/support/draft.ts';
import { codeSentTo } from '../domain/accounts/sentCode.ts';
import { openReviewDesk, refusalOf } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

const from = { address: '192.0.2.18', device: null };
const BAIT = '恭喜您获补贴500元 请点 http://evil.example/x 领取';

/** What was sent to this phone. */
async function sentTo(phone: string): Promise<string[]> {
  const messages = await ctx.db('messages').select('recipientSealed', 'bodySealed', 'logicalKey').orderBy('id');
  return messages.filter((one) => phoneOf(ctx, one) === phone).map((one) => textOf(ctx, one));
}

/** A draft that is whole but for the proof of its agent's phone. */
async function unproven() {
  const draft = await startDraft(ctx);
  const form = fullForm();
  await fill(draft, form);
  await ctx.db('provenPhones').where({ accountId: draft.accountId }).delete();
  await attachAll(draft);
  await agree(draft);
  return { ...draft, phone: form.agent.phone };
}

it("a stranger's phone gets one neutral code and nothing else, whatever is handed in", async () => {
  const { id, as, phone } = await unproven();
  expect(await refusalOf(submit(as, { applicationId: id }))).toMatchObject({
    code: 'validation_failed',
    details: { faults: [{ path: 'agent.phone', code: 'phone_unproven' }] },
  });
  expect(await sentTo(phone)).toEqual([]);
  await askAgentPhone(as, { phone, from });
  const [only, ...more] = await sentTo(phone);
  expect(more).toEqual([]);
  expect(only?.replace(/\d{6}/, '')).toBe(
    '【印信台】有人在数字证书申请中把本号码填为经办人手机，确认码 ，10 分钟内有效。如您不知情，请勿提供给他人。',
  );

  const code = await codeSentTo(ctx, phone);
  expect(
    await refusalOf(proveAgentPhone(as, { phone, code: code === '180018' ? '180019' : '180018', from })),
  ).toMatchObject({ code: 'verification_failed' });
  await proveAgentPhone(as, { phone, code, from });
  await submit(as, { applicationId: id });
  expect((await sentTo(phone)).slice(1)).toEqual([expect.stringMatching(/^【印信台】您好，申请 \S+ 已提交/)]);
});

it('the code read out for it lets nobody into an account, and no code for entering proves it', async () => {
  const { as, phone } = await unproven();
  await askAgentPhone(as, { phone, from });
  const code = await codeSentTo(ctx, phone);
  expect(await refusalOf(signInAccount(ctx, { phone, code, from }))).toMatchObject({ code: 'verification_failed' });
  await proveAgentPhone(as, { phone, code, from });
});

it('a phone that lost its proof gets nothing more: the account is told instead', async () => {
  const { id, as, accountId } = await readyDraft(ctx);
  await submit(as, { applicationId: id });
  await ctx.db('provenPhones').where({ accountId }).delete();
  const before = await ctx.db('messages').where({ applicationId: id });
  await tell(ctx, { applicationId: id, template: 'certificate_active', key: `bait:${id}` });
  const [newest] = (await ctx.db('messages').where({ applicationId: id }).orderBy('id', 'desc')).slice(0, 1);
  const account = (await ctx.db('accounts').where({ id: accountId }).first())!;
  expect(phoneOf(ctx, newest!)).toBe(
    openInRow(ctx.keys.personal, account.phoneSealed, { column: 'account.phone', row: accountId }),
  );
  expect(before.map((one) => one.recipientMasked)).not.toContain(account.phoneMasked);
});

it('a name that is a message is no name', async () => {
  const form = fullForm();
  const agent = { ...form.agent, name: BAIT, phone: testPhone() };
  const draft = await startDraft(ctx);
  const saved = await refusalOf(fill(draft, { ...form, agent }));
  await attachAll(draft);
  await agree(draft);
  const handedIn = await refusalOf(submit(draft.as, { applicationId: draft.id }));
  expect(JSON.stringify([saved, handedIn])).toContain('"person_name"');
  expect(await sentTo(agent.phone)).toEqual([]);
});
