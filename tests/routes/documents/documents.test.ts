import { matchPath } from 'react-router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { openSession } from '../../../server/domain/sessions/openSession.ts';
import { renderDocument, unprintableIn } from '../../../server/pdf/render.ts';
import { ACCEPTANCE_ROUTE } from '../../../server/vocabulary/pagePaths.ts';
import { textOf } from '../../pdf/poppler.ts';
import { scanFirst } from '../../pdf/scan.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { checkedFetch } from '../../support/checkedFetch.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { saveContent } from '../../domain/documents/support/saveContent.ts';
import { packShipment } from '../../../server/domain/shipments/packShipment.ts';
import { takeToken } from '../../../server/domain/shipments/takeToken.ts';
import { claimed } from '../../domain/reviews/support/reviewing.ts';
import { writtenToken } from '../../domain/documents/support/writtenToken.ts';
import { startDesk, type DeskApp } from '../desk/support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({
    db: database.knex,
    ports: { documents: { render: renderDocument, unprintable: unprintableIn } },
  });
  await seedPresets(database.knex);
  desk = await startDesk(ctx, database);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const asAccount = async (accountId: number) =>
  `yx_intake=${(await openSession(ctx, { kind: 'account', accountId })).token}`;
const asStaff = async (staffId: number) => `yx_desk=${(await openSession(ctx, { kind: 'staff', staffId })).token}`;
const fetchAs = (cookie: string, path: string, accept = '*/*') =>
  checkedFetch(`${desk.url}${path}`, { headers: { cookie, accept } });

describe('forms over HTTP', () => {
  it('lists the forms and gives each as a PDF under a Chinese name, never cached', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    const cookie = await asAccount(application.accountId);
    const path = `/api/intake/applications/${application.id}/documents`;
    expect(await (await fetchAs(cookie, path)).json()).toEqual([
      { kind: 'registration_form', title: '数字证书业务登记表', unprintable: [] },
      { kind: 'seal_specimen_form', title: '公章印样表', unprintable: [] },
      { kind: 'service_agreement', title: '数字证书服务协议', unprintable: [] },
    ]);

    const answer = await fetchAs(cookie, `${path}/registration_form.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toContain(`inline; filename="registration_form-${application.number}-v1.pdf"`);
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? '')).toBe(
      `数字证书业务登记表-${application.number}-v1.pdf`,
    );
    expect(textOf(Buffer.from(await answer.arrayBuffer()))).toContain(application.form.organization.name);
  });

  it('gives nothing of another account, nothing without signing in, and no paper that goes the other way', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    const stranger = await buildAccount(ctx);
    const path = `/api/intake/applications/${application.id}/documents`;
    expect((await fetchAs(await asAccount(stranger.id), `${path}/registration_form.pdf`)).status).toBe(404);
    expect((await fetchAs('', `${path}/registration_form.pdf`)).status).toBe(401);
    const own = await asAccount(application.accountId);
    for (const kind of ['pin_letter', 'parcel_slip', 'x'])
      expect((await fetchAs(own, `${path}/${kind}.pdf`)).status).toBe(422);
  });

  it('names the characters that cannot be printed', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    await saveContent(ctx, application, {
      ...application.form,
      agent: { ...application.form.agent, name: '葛\u{E000}' },
    });
    const answer = await fetchAs(
      await asAccount(application.accountId),
      `/api/intake/applications/${application.id}/documents/registration_form.pdf`,
    );
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'document_glyph_missing',
      details: { characters: ['\u{E000}'], codePoints: ['U+E000'] },
    });
  });

  it('tells a person who opened the form in a tab in words, and before that on the page of the forms', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    await saveContent(ctx, application, {
      ...application.form,
      agent: { ...application.form.agent, name: '葛\u{E000}' },
    });
    const applicant = await asAccount(application.accountId);
    const path = `/api/intake/applications/${application.id}/documents`;
    const page = await fetchAs(applicant, `${path}/registration_form.pdf`, 'text/html,*/*;q=0.8');
    expect(page.status).toBe(422);
    expect(page.headers.get('content-type')).toContain('text/html');
    const words = await page.text();
    expect(words).toContain('U+E000');
    expect(words).not.toContain('document_glyph_missing');
    const listed = (await (await fetchAs(applicant, path)).json()) as { kind: string; unprintable: string[] }[];
    expect(listed.map(({ kind, unprintable }) => [kind, unprintable])).toContainEqual([
      'registration_form',
      ['\u{E000}'],
    ]);
  });

  it('shows staff of the project the same form masked, and who holds the case the same bytes', async () => {
    const application = await buildApplication(ctx, { at: 'review' });
    const name = `applications/${application.id}/documents/registration_form.pdf`;
    const mine = Buffer.from(
      await (await fetchAs(await asAccount(application.accountId), `/api/intake/${name}`)).arrayBuffer(),
    );
    const { id, as } = await buildStaff(ctx, ['reviewer']);
    const reviewer = await asStaff(id);
    const { agent } = application.form;
    const masked = textOf(Buffer.from(await (await fetchAs(reviewer, `/api/desk/${name}`)).arrayBuffer()));
    expect(masked).toContain(agent.name);
    expect(masked).not.toContain(agent.idNumber);
    expect(masked).not.toContain(agent.phone);
    await claimed(as, application.id);
    const client = await desk.as(id, { steppedUp: true });
    const whole = await checkedFetch(`${desk.url}/api/desk/applications/${application.id}/revealed.pdf`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'registration_form', reason: '与身份证核对' }),
      headers: {
        'content-type': 'application/json',
        cookie: `yx_desk=${client.cookies.get('yx_desk')}`,
        'x-csrf-token': client.csrf ?? '',
      },
    });
    expect(Buffer.from(await whole.arrayBuffer()).equals(mine)).toBe(true);
    expect((await fetchAs(reviewer, `/api/desk/${name}?version=2`)).status).toBe(404);
    expect((await fetchAs(await asStaff((await buildStaff(ctx, ['finance'])).id), `/api/desk/${name}`)).status).toBe(
      403,
    );
  });
});

describe('papers that go out with a token', () => {
  it('are asked for with the secret in the body, and lead the holder to his acceptance', async () => {
    const application = await buildApplication(ctx, { at: 'dispatch', preset: 'B' });
    const token = await writtenToken(ctx, application);
    const logistics = await buildStaff(ctx, ['logistics']);
    const { id } = (await ctx.db('shipments').where({ applicationId: application.id }).first('id'))!;
    await takeToken(logistics.as, { shipmentId: id, serial: token.serial });
    const { slipToken } = await packShipment(logistics.as, { shipmentId: id });
    const client = await desk.as(logistics.id);
    const post = (path: string, body: unknown = {}) =>
      checkedFetch(`${desk.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          cookie: `yx_desk=${client.cookies.get('yx_desk')}`,
          'x-csrf-token': client.csrf ?? '',
        },
      });
    const slip = await post(`/api/desk/shipments/${id}/slip.pdf`, { slipToken });
    expect(slip.headers.get('content-type')).toBe('application/pdf');
    const address = new URL((await scanFirst(Buffer.from(await slip.arrayBuffer()))) ?? '');
    // The applicant's address, not the one under which the desk was asked.
    expect(address.origin).toBe(ctx.publicUrl);
    const page = matchPath(ACCEPTANCE_ROUTE, address.pathname);
    expect(page?.params).toEqual({ slip: slipToken });
    const parcel = await fetchAs(
      await asAccount(application.accountId),
      `/api/intake/parcels?${new URLSearchParams({ slip: page?.params.slip ?? '' })}`,
    );
    expect(await parcel.json()).toMatchObject({ applicationId: application.id, status: 'packed' });
    expect((await post(`/api/desk/shipments/${id}/slip.pdf`, { slipToken: 'x'.repeat(43) })).status).toBe(410);
    expect((await post(`/api/desk/tokens/${token.id}/pin-letter.pdf`)).status).toBe(403);
    const senior = await desk.as((await buildStaff(ctx, ['senior_reviewer'])).id);
    expect((await senior.post(`/api/desk/tokens/${token.id}/pin-letter.pdf`)).json).toMatchObject({
      code: 'step_up_required',
    });
  });
});
