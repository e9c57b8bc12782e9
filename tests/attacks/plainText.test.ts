import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import type { Context } from '../../server/domain/context.ts';
import { submit } from '../../server/domain/applications/submit.ts';
import { tell } from '../../server/domain/messages/tell.ts';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { sealHolderPin } from '../../server/domain/tokens/holderPin.ts';
import { sealBytes } from '../../server/lib/seal.ts';
import { sealedColumnNames, sealedColumns, sealedFromTheFirst } from '../../server/lib/sealedColumns.ts';
import { sqlRows } from '../../server/models/sqlRows.ts';
import { codeSentTo } from '../domain/accounts/sentCode.ts';
import { fullForm, readyDraft } from '../domain/applications/support/draft.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { testPhone } from '../factories/people.ts';
import { buildToken } from '../factories/buildToken.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';
import { sentAuthorizationCode } from '../support/sentText.ts';
import { solved } from '../support/solved.ts';

const PASSWORD = 'Kastanie-im-Regen-1899';
const PIN = '48170921';
const TOTP = 'JBSWY3DPEHPK3PXP';
let database: TestDatabase;
let ctx: Context;
let app: TestApp;
const lines: string[] = [];
/** What nobody may find who holds a copy of the database or the logs. */
const secrets: Record<string, string> = { PASSWORD, PIN, TOTP };

beforeAll(async () => {
  const desk = await openReviewDesk();
  database = desk.database;
  const logger = pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) });
  ctx = { ...desk.ctx, logger };
  app = await startTestApp(ctx, database);

  const form = fullForm();
  Object.assign(secrets, {
    representativeId: form.legalRepresentative.idNumber,
    representativePhone: form.legalRepresentative.phone,
    agentId: form.agent.idNumber,
    agentPhone: form.agent.phone,
    receiverPhone: form.delivery.phone,
    street: form.delivery.street,
  });
  const draft = await readyDraft(ctx, { form });
  await submit(draft.as, { applicationId: draft.id });
  await tell(ctx, {
    applicationId: draft.id,
    template: 'authorization_code',
    key: `plain:${draft.id}`,
    values: { code: '730184', validity: '10 分钟' },
  });
  secrets['authorizationCode'] = await sentAuthorizationCode(ctx, draft.id);

  const phone = testPhone();
  secrets['accountPhone'] = phone;
  const solution = await solved(ctx, 'send_code');
  await app.anonymous.post('/api/intake/verification-codes', { phone, purpose: 'register', solution });
  const code = await codeSentTo(ctx, phone);
  secrets['verificationCode'] = code;
  const { body } = await app.anonymous.get('/api/intake/registration-agreements');
  const agreementIds = (body as { id: number }[]).map(({ id }) => id);
  const account = { phone, code, kind: 'organization', agreementIds };
  const entered = await app.anonymous.post('/api/intake/accounts', account);
  secrets['session'] = /yx_intake=([^;]+)/.exec(entered.headers.get('Set-Cookie') ?? '')?.[1] ?? '';

  const staff = await buildStaff(ctx, ['reviewer']);
  await ctx
    .db('staff')
    .where({ id: staff.id })
    .update({ passwordHash: await hashPassword(PASSWORD) });
  await app.anonymous.post('/api/desk/session', { login: staff.login, password: PASSWORD, totp: '000000' });
  const token = await buildToken(ctx, { state: 'written' });
  await ctx
    .db('tokens')
    .where({ id: token.id })
    .update({ holderPinSealed: sealHolderPin(ctx, token.id, PIN) });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function everyRow(): Promise<{ table: string; row: string }[]> {
  const tables = await sqlRows<{ name: string }>(
    ctx.db,
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(async ({ name }) =>
      (await sqlRows<{ row: string }>(ctx.db, `select t::text as row from ${name} t`)).map(({ row }) => ({
        table: name,
        row,
      })),
    ),
  );
  return rows.flat();
}
/** As text, and as bytes are printed in a dump. */
const shapesOf = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
];

/** Six digits also occur by chance in other numbers. */
const alone = (text: string, secret: string): boolean => new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`).test(text);

describe('a copy of the database', () => {
  it('holds no number of a person, no code, session, password or secret in clear', async () => {
    const rows = await everyRow();
    expect(rows.length).toBeGreaterThan(200);
    const found = Object.entries(secrets).flatMap(([name, secret]) =>
      rows
        .filter(({ row }) =>
          /^\d{6}$/.test(secret) ? alone(row, secret) : shapesOf(secret).some((one) => row.includes(one)),
        )
        .map(({ table }) => `${name} in ${table}`),
    );
    expect(Object.values(secrets).every((one) => one.length > 5)).toBe(true);
    expect(found).toEqual([]);
  });

  it('uses no nonce twice', async () => {
    const columns = [
      ...sealedColumnNames.map((name) => sealedColumns[name]),
      ...Object.keys(sealedFromTheFirst).map((name) => {
        const [table = '', column = ''] = name.split('.');
        return { table, column };
      }),
    ];
    const blobs = await Promise.all(
      columns.map(({ table, column }) =>
        sqlRows<{ blob: Buffer }>(ctx.db, `select ${column} as blob from ${table} where octet_length(${column}) > 29`),
      ),
    );
    const kept = blobs.flat().map(({ blob }) => blob.subarray(1, 13).toString('hex'));
    const key = Buffer.alloc(32, 1);
    const made = Array.from({ length: 2_000 }, () =>
      sealBytes(key, Buffer.from('same'), 'same').toString('hex', 1, 13),
    );
    expect(kept.length).toBeGreaterThanOrEqual(20);
    expect(new Set([...kept, ...made]).size).toBe(kept.length + made.length);
  });
});

it('the log of all this holds none of it either', async () => {
  await app.anonymous.get(`/api/intake/applications?phone=${secrets['agentPhone']}`);
  const text = lines.join('\n');
  expect(lines.length).toBeGreaterThan(3);
  const found = Object.entries(secrets).filter(([, secret]) =>
    /^\d{6}$/.test(secret) ? alone(text, secret) : shapesOf(secret).some((one) => text.includes(one)),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});
