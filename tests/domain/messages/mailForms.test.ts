import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import type { Context } from '../../../server/domain/context.ts';
import { ADDRESSES_PER_APPLICATION, FORM_MAILS_PER_DAY, mailForms } from '../../../server/domain/messages/mailForms.ts';
import { fitsIntoMail, LARGEST_MAIL } from '../../../server/domain/messages/mailedForms.ts';
import { sendMessage } from '../../../server/domain/messages/sendMessage.ts';
import { houseStats } from '../../../server/reads/desk/stats/houseStats.ts';
import { composeMessage } from '../../../server/messaging/compose.ts';
import { SmtpSender } from '../../../server/messaging/SmtpSender.ts';
import { renderDocument, unprintableIn } from '../../../server/pdf/render.ts';
import { startWorker, type Worker } from '../../../server/worker.ts';
import { LONGEST_MAIL_ADDRESS } from '../../../server/vocabulary/text/mailAddress.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildApplication, type BuiltApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { textOf } from '../../pdf/poppler.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/driveEventually.ts';
import { startFakeMailServer, type FakeMailServer } from '../../support/fakeMailServer.ts';

let database: TestDatabase;
let server: FakeMailServer;
let ctx: Context;
let draft: BuiltApplication;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startFakeMailServer();
  const sender = new SmtpSender({ url: server.url, from: '印信台 <noreply@yinxin.example>', timeoutMs: 1_000 });
  ctx = testContext({
    db: database.knex,
    ports: {
      documents: { render: renderDocument, unprintable: unprintableIn },
      messages: { compose: composeMessage, send: (message) => sender.send(message) },
    },
  });
  await seedPresets(database.knex);
});
beforeEach(async () => {
  await server.mode('ok');
  draft = await buildApplication(ctx, { at: 'draft' });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const owner = (): Context => asAccount(ctx, draft.accountId);
const mail = (address: string, applicationId = draft.id): Promise<void> =>
  mailForms(owner(), { applicationId, kinds: ['registration_form', 'seal_specimen_form'], address });
const rows = () => ctx.db('messages').where({ applicationId: draft.id, template: 'forms_by_mail' }).orderBy('id');
const sent = async (): Promise<void> => {
  for (const { id } of await rows()) await sendMessage(ctx, id);
};
const addressOf = (name: string): string => `${name}.${draft.id}@example.org`;

describe('forms sent to an e-mail address', () => {
  it('arrive as PDF files that open, with words in both languages', async () => {
    await mail(`  ${addressOf('Agent').toUpperCase()} `);
    await sent();
    const [one, ...others] = await server.taken(addressOf('agent'));
    expect(others).toEqual([]);
    expect(one!.to).toEqual([addressOf('agent')]);
    expect(one!.subject).toBe(`【印信台】申请 ${draft.number} 要打印的表格 [Yinxin] Forms to print`);
    expect(one!.text).toContain('数字证书业务登记表');
    expect(one!.text).toContain('Print them, sign and stamp them');
    expect(one!.text).toContain(`https://yinxin.example/applications/${draft.id}/materials`);
    expect(one!.files.map(({ name }) => name)).toEqual([
      `数字证书业务登记表-${draft.number}-v1.pdf`,
      expect.stringContaining(`-${draft.number}-v1.pdf`),
    ]);
    for (const { content } of one!.files) {
      expect(content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(textOf(content)).toContain(draft.number);
    }
  });

  it('are written down before and after, with the address sealed, and nothing readable is left', async () => {
    await mail(addressOf('kept'));
    const [before] = await rows();
    expect(before).toMatchObject({ state: 'queued', channel: 'mail', recipientMasked: 'k***@example.org' });
    expect(before!.recipientSealed?.includes('kept')).toBe(false);
    await sent();
    const [after] = await rows();
    expect(after).toMatchObject({ state: 'accepted', attempts: 1, bodySealed: null, recipientSealed: null });
    const events = await ctx.db('auditEvents').where({ applicationId: draft.id }).orderBy('id');
    expect(events.map(({ type }) => type).filter((type) => type.startsWith('message.'))).toEqual([
      'message.queued',
      'message.accepted',
    ]);
    expect(JSON.stringify(events)).not.toContain('kept');
  });

  it('are sent once however often the task runs', async () => {
    await mail(addressOf('once'));
    await sent();
    await sent();
    expect(await server.taken(addressOf('once'))).toHaveLength(1);
  });

  it('are the same mail with the same Message-ID when the server took it and did not answer', async () => {
    await mail(addressOf('silent'));
    await server.mode('accept_then_silent');
    await expect(sent()).rejects.toThrow('mail server');
    await server.mode('ok');
    await sent();
    const [first, second] = await server.taken(addressOf('silent'));
    expect(first!.messageId).toMatch(/^<[0-9a-f]{40}@yinxin\.example>$/);
    expect(second!.messageId).toBe(first!.messageId);
    expect(second!.files.map(({ content }) => content.toString('latin1'))).toEqual(
      first!.files.map(({ content }) => content.toString('latin1')),
    );
  });

  it('that the server refuses are tried again by the worker, and no record repeats the address', async () => {
    await server.mode('refuse');
    const worker: Worker = await startWorker(ctx, database, 1);
    try {
      await mail(addressOf('refused'));
      const failed = await eventually('the mail is refused', async () =>
        (await rows()).find((one) => one.state === 'failed'),
      );
      expect(failed.lastError).toBe('mail server answered 550 (EENVELOPE)');
      await server.mode('ok');
      await eventually('the mail is sent', async () => (await rows()).find((one) => one.state === 'accepted'));
    } finally {
      await worker.stop();
    }
    expect(await server.taken(addressOf('refused'))).toHaveLength(1);
  });

  it('are not sent when the draft was withdrawn meanwhile, because nothing of it is left', async () => {
    const { as: admin } = await buildStaff(ctx, ['administrator']);
    const waiting = async () => (await houseStats(admin))?.messagesFailed;
    const before = await waiting();
    expect(before).toEqual(expect.any(Number));
    await mail(addressOf('erased'));
    await withdraw(owner(), { applicationId: draft.id });
    await sent();
    expect((await rows())[0]).toMatchObject({ state: 'failed', bodySealed: null, recipientSealed: null });
    expect(await server.taken(addressOf('erased'))).toEqual([]);
    expect(await waiting()).toBe(before);
    const events = await ctx.db('auditEvents').where({ applicationId: draft.id, type: 'message.failed' });
    expect(events).toHaveLength(1);
  });
});

describe('refused are', () => {
  it.each([
    ['no address', 'agent.example.org'],
    ['a host without a dot', 'agent@localhost'],
    ['two addresses', 'a@example.org,b@example.org'],
    ['an address with a name', 'Agent <agent@example.org>'],
    ['another header', 'agent@example.org\r\nBcc: other@example.org'],
    ['a line feed inside', 'agent\n@example.org'],
    ['an address of one character more than the longest', `aaa@${'b.'.repeat(124)}com`],
  ])('%s', async (_what, address) => {
    await expect(mail(address)).rejects.toMatchObject({ code: 'validation_failed' });
    expect(await rows()).toEqual([]);
  });
  it('not the longest address', async () => {
    const address = `${'a'.repeat(2)}@${'b.'.repeat(124)}com`;
    expect(address).toHaveLength(LONGEST_MAIL_ADDRESS);
    await mail(address);
    expect(await rows()).toHaveLength(1);
  });

  it('another account, a form the application does not have, and an application that was handed in', async () => {
    const stranger = asAccount(ctx, (await buildAccount(ctx)).id);
    const wish = { applicationId: draft.id, kinds: ['registration_form'] as const, address: addressOf('a') };
    await expect(mailForms(stranger, wish)).rejects.toMatchObject({ code: 'not_found' });
    await expect(mailForms(owner(), { ...wish, kinds: ['risk_notice'] })).rejects.toMatchObject({ code: 'not_found' });
    const open = await buildApplication(ctx, { accountId: draft.accountId });
    await expect(mail(addressOf('a'), open.id)).rejects.toMatchObject({ code: 'invalid_state' });
    await mail(addressOf('a'));
  });

  it('everything where no mail server is set', async () => {
    const wish = { applicationId: draft.id, kinds: ['registration_form'] as const, address: addressOf('a') };
    await expect(mailForms({ ...owner(), sendsMail: false }, wish)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('one address more than an application may have, while the known ones go on', async () => {
    for (let n = 1; n <= ADDRESSES_PER_APPLICATION; n += 1) await mail(addressOf(`a${n}`));
    await expect(mail(addressOf('more'))).rejects.toMatchObject({ code: 'too_many_addresses' });
    await mail(addressOf('a1'));
  });

  it('one mail more than an account has in a day, asked for at once and over its applications', async () => {
    const second = await buildApplication(ctx, { at: 'draft', accountId: draft.accountId });
    const asked = Array.from({ length: FORM_MAILS_PER_DAY + 1 }, (_one, n) =>
      mail(addressOf('a'), n % 2 === 0 ? draft.id : second.id).then(
        () => 'sent',
        (error: { code: string }) => error.code,
      ),
    );
    expect((await Promise.all(asked)).sort()).toEqual([
      ...Array.from({ length: FORM_MAILS_PER_DAY }, () => 'sent'),
      'too_many_mails',
    ]);
    await ctx
      .db('formMails')
      .where({ accountId: draft.accountId })
      .update({ createdAt: ctx.db.raw("now() - interval '24 hours'") });
    await mail(addressOf('a'));
  });
});

describe('files of a mail', () => {
  it('may be 10 MB together, and not one byte more', () => {
    expect(fitsIntoMail([{ content: { length: LARGEST_MAIL - 1 } }, { content: { length: 1 } }])).toBe(true);
    expect(fitsIntoMail([{ content: { length: LARGEST_MAIL } }, { content: { length: 1 } }])).toBe(false);
  });
});
