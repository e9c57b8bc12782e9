import ExcelJS, { type Cell } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { exportFormats } from '../../../server/vocabulary/exportFormats.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { confirmPayment } from '../../../server/domain/payments/confirmPayment.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import { SpreadsheetWriter } from '../../../server/spreadsheets/SpreadsheetWriter.ts';
import { checkedFetch } from '../../support/checkedFetch.ts';
import type { TestDatabase } from '../../support/database.ts';
import { startDesk, type Client, type DeskApp } from './support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const file = (resource: string, filter: unknown = {}, format = 'csv'): string =>
  `/api/desk/${resource}/export.${format}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

/** The workbook as a reader sees it: heading to cell, of the first row below the headings. */
async function workbook(client: Client, path: string): Promise<{ sheet: ExcelJS.Worksheet; cell(head: string): Cell }> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await checkedFetch(`${desk.url}${path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const sheet = book.worksheets[0]!;
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  return { sheet, cell: (head) => sheet.getRow(2).getCell(heads.indexOf(head) + 1) };
}
const allowed = {
  applications: ['senior_reviewer', 'auditor'],
  payments: ['finance', 'auditor'],
  'audit-events': ['auditor'],
} as const;

describe('a list as a file', () => {
  it('needs a role of its own and fresh digits, and is written down without what was searched for', async () => {
    const { form } = await buildApplication(ctx);
    for (const [resource, may] of Object.entries(allowed)) {
      for (const role of roles) {
        const fresh = await desk.as((await buildStaff(ctx, [role])).id, { steppedUp: true });
        const open = (may as readonly string[]).includes(role);
        expect([resource, role, (await fresh.get(file(resource))).status]).toEqual([resource, role, open ? 200 : 403]);
      }
      // Workbooks that are made are read below; each of them takes a process.
      for (const role of roles.filter((one) => !(may as readonly string[]).includes(one))) {
        const refused = await desk.as((await buildStaff(ctx, [role])).id, { steppedUp: true });
        expect([role, (await refused.get(file(resource, {}, 'xlsx'))).status]).toEqual([role, 403]);
      }
      for (const role of may) {
        const stale = await desk.as((await buildStaff(ctx, [role])).id);
        for (const format of exportFormats)
          expect((await stale.get(file(resource, {}, format))).json.code).toBe('step_up_required');
      }
    }
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    await (
      await desk.as(senior.id, { steppedUp: true })
    ).get(file('applications', { q: form.agent.phone, status: ['open'] }));
    const event = (await ctx.db('auditEvents').where({ type: 'export.made', actorId: senior.id }).first()) as {
      details: string;
    };
    expect(JSON.parse(event.details)).toEqual({
      resource: 'applications',
      rows: 1,
      filter: { status: ['open'], qDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(event.details).not.toContain(form.agent.phone);
  });

  it('holds exactly the rows of the filter, in Chinese with a mark for Excel, masked, with no formula', async () => {
    const application = await buildApplication(ctx);
    await ctx
      .db('applications')
      .where({ id: application.id })
      .update({ organizationName: '=HYPERLINK("http://x","云汉")', totalFen: 58_050 });
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    const client = await desk.as(senior.id, { steppedUp: true });
    const { text, headers } = await client.get(file('applications', { id: [application.id] }));
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="applications-\\d{12}-${senior.id}\\.csv"; ` +
          `filename\\*=UTF-8''applications-\\d{12}-${encodeURIComponent(senior.actor.name)}\\.csv$`,
      ),
    );
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('申请编号,业务类型,项目,机构名称');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"",""云汉"")"`);
    expect(lines[0]).toMatch(/,导出人,导出时间$/);
    expect(lines[1]).toMatch(new RegExp(`,员工\\d+ \\(${senior.id}\\),20\\d\\d-[\\d: -]+$`));
    expect(lines[1]).toContain('办理中');
    expect(lines[1]).toContain('580.5');
    expect(text).not.toContain(application.form.agent.phone);
    const english = await client.send('GET', file('applications', { id: [application.id] }), undefined, {
      'accept-language': 'en',
    });
    expect(english.text).toContain('Number,Business type');
    expect((await client.get(file('applications', { unknown: 1 }))).json.code).toBe('validation_failed');
  });

  it('of payments says method and refund due in words, and every amount with two decimals', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    const finance = await buildStaff(ctx, ['finance']);
    const payment = (await ctx.db('payments').where({ applicationId: id }).first())!;
    await ctx.db('paymentLines').where({ paymentId: payment.id }).delete();
    await ctx.db('payments').where({ id: payment.id }).update({ amountFen: 35_000 });
    await confirmPayment(finance.as, {
      paymentId: payment.id,
      version: payment.version,
      receivedFen: 35_050,
      reference: 'HK1',
      payerName: '云汉',
      acceptDifference: true,
    });
    const client = await desk.as(finance.id, { steppedUp: true });
    const [heads = '', row = ''] = (await client.get(file('payments', { applicationId: id }))).text.split('\r\n');
    const cell = (head: string): string | undefined =>
      row.split(',')[heads.replace('\uFEFF', '').split(',').indexOf(head)];
    expect(['方式', '应退款', '应收（元）', '实收（元）', '应退（元）', '到账流水号', '到账付款人'].map(cell)).toEqual([
      '银行转账',
      '是',
      '350.00',
      '350.00',
      '0.50',
      'HK1',
      '云汉',
    ]);
  });

  it('keeps every digit of codes and references in both formats, and reckons with amounts and times', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    const at = new Date('2026-11-26T16:05:09Z');
    await ctx.db('applications').where({ id }).update({
      uscc: '121100004000000506',
      organizationName: '=HYPERLINK("http://x","云汉")',
      totalFen: 58_050,
      submittedAt: at,
    });
    await ctx
      .db('payments')
      .where({ applicationId: id })
      .update({ status: 'reported', transferReference: '20261126000000998877', reportedAt: at, payerName: '云汉' });
    const auditor = await buildStaff(ctx, ['auditor']);
    const client = await desk.as(auditor.id, { steppedUp: true });

    const applications = await workbook(client, file('applications', { id: [id] }, 'xlsx'));
    expect(applications.sheet.rowCount).toBe(2);
    expect(applications.cell('统一社会信用代码')).toMatchObject({ value: '121100004000000506', numFmt: '@' });
    expect(applications.cell('机构名称')).toMatchObject({ value: '=HYPERLINK("http://x","云汉")', numFmt: '@' });
    expect(applications.cell('机构名称').type).toBe(ExcelJS.ValueType.String);
    expect(applications.cell('金额（元）')).toMatchObject({ value: 580.5, numFmt: '#,##0.00' });
    // A spreadsheet has no zones; what stands there is read as Shanghai's clock.
    expect(applications.cell('提交时间').value).toEqual(new Date('2026-11-27T00:05:09Z'));
    expect(applications.cell('提交时间').numFmt).toBe('yyyy-mm-dd hh:mm:ss');
    expect(applications.cell('状态').value).toBe('办理中');
    expect(applications.cell('导出人').value).toBe(`${auditor.actor.name} (${auditor.id})`);
    expect(applications.cell('导出时间').value).toBeInstanceOf(Date);
    expect(applications.sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(applications.sheet.getColumn(4).width).toBeGreaterThan(20);
    const payments = await workbook(client, file('payments', { applicationId: id }, 'xlsx'));
    expect(payments.cell('申报流水号').value).toBe('20261126000000998877');
    expect(payments.cell('方式').value).toBe('银行转账');

    expect((await client.get(file('applications', { id: [id] }))).text).toContain(',"\t121100004000000506",');
    expect((await client.get(file('payments', { applicationId: id }))).text).toContain(',"\t20261126000000998877",');
    const made = await ctx.db('auditEvents').where({ type: 'export.made', actorId: auditor.id });
    expect(made.map(({ details }) => (JSON.parse(details) as { rows: number }).rows)).toEqual([1, 1, 1, 1]);
  });

  it('that could not be written is told, and its rows do not count against the day', async () => {
    await buildApplication(ctx);
    const auditor = await buildStaff(ctx, ['auditor']);
    const writer = new SpreadsheetWriter({ deadlineMs: 1 });
    const slow = await startDesk({ ...ctx, ports: { ...ctx.ports, spreadsheets: writer } }, database);
    const spent = async () => (await ctx.db('dailyBudgets').where({ staffId: auditor.id }).first())?.spent ?? 0;
    try {
      const client = await slow.as(auditor.id, { steppedUp: true });
      await client.get(file('applications'));
      const before = await spent();
      expect(before).toBeGreaterThan(0);
      expect((await client.get(file('applications', {}, 'xlsx'))).status).toBe(503);
      expect(await spent()).toBe(before);
      const [failed] = await ctx.db('auditEvents').where({ type: 'export.failed', actorId: auditor.id });
      expect(JSON.parse(failed?.details ?? '{}')).toEqual({ resource: 'applications', rows: before });
    } finally {
      await slow.close();
    }
  });

  it('of another project stays empty', async () => {
    const client = await desk.as((await buildStaff(ctx, ['senior_reviewer'], [])).id, { steppedUp: true });
    expect((await client.get(file('applications'))).text.trim().split('\r\n')).toHaveLength(1);
  });
});
