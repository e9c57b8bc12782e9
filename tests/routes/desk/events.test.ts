import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../../../server/domain/audit/record.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { stillAllowed } from '../../../server/domain/liveUpdates/stillAllowed.ts';
import type { Role } from '../../../server/vocabulary/roles.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/driveEventually.ts';
import { startDesk, type DeskApp } from './support/deskApp.ts';

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

interface Heard {
  events: { resource: string; id: number }[];
  ended: Promise<void>;
  stop(): void;
}

/** Opens the stream as EventSource does and collects what it says. */
async function listenAs(roles: Role[], projectIds: number[] | 'all' = 'all'): Promise<Heard> {
  const client = await desk.as((await buildStaff(ctx, roles, projectIds)).id);
  const abort = new AbortController();
  const response = await fetch(`${desk.url}/api/desk/events`, {
    headers: { cookie: `yx_desk=${client.cookies.get('yx_desk')}`, accept: 'text/event-stream' },
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const events: Heard['events'] = [];
  const ended = (async () => {
    let text = '';
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      events.splice(
        0,
        events.length,
        ...[...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!) as Heard['events'][number]),
      );
    }
  })().catch(() => undefined);
  return { events, ended, stop: () => abort.abort() };
}
const until = (what: string, holds: () => boolean): Promise<true> => eventually(what, async () => holds() && true);
const listening = async (): Promise<number> =>
  Number(
    (
      await database.pool.query(
        `select count(*) as n from pg_stat_activity where datname = current_database() and query = 'listen desk'`,
      )
    ).rows[0].n,
  );

describe('live updates', () => {
  it('announce what committed, to those who may read it, over one line of the database', async () => {
    const application = await buildApplication(ctx);
    const heard = [
      await listenAs(['reviewer']),
      await listenAs(['finance']),
      await listenAs(['reviewer'], [application.projectId]),
    ];
    const stranger = await listenAs(['reviewer'], []);
    expect(await listening()).toBe(1);
    await inTransaction(ctx, async (tx) => {
      await record(tx, { applicationId: application.id, type: 'payment.due', details: { paymentId: 4711 } });
      throw new Error('rolled back');
    }).catch(() => undefined);
    await record(ctx, { applicationId: application.id, type: 'payment.confirmed', details: { paymentId: 12 } });
    await until('all have heard both', () => heard.every((one) => one.events.length >= 2));
    for (const one of heard)
      expect(one.events).toEqual([
        { resource: 'applications', id: application.id },
        { resource: 'payments', id: 12 },
      ]);
    expect(stranger.events).toEqual([]);
    await record(ctx, { type: 'token.state_changed', details: { tokenId: 9, to: 'stock' } });
    // Announced in order: when the later one has arrived, the token's would have been there.
    await record(ctx, { applicationId: application.id, type: 'payment.confirmed', details: { paymentId: 13 } });
    const later = { resource: 'payments', id: 13 };
    await until('the last one is heard', () => heard[0]!.events.some((one) => one.id === later.id));
    expect(heard[0]!.events.slice(2)).toEqual([{ resource: 'applications', id: application.id }, later]);
    for (const one of [...heard, stranger]) one.stop();
    await Promise.all([...heard, stranger].map((one) => one.ended));
    await eventually('the line to the database is closed', async () => (await listening()) === 0);
  });

  it('are silent about looks, which change nothing that a page shows', async () => {
    const application = await buildApplication(ctx);
    const one = await listenAs(['reviewer']);
    const { id: applicationId } = application;
    for (const type of ['material.viewed', 'document.viewed', 'identity.shown', 'identity.revealed'] as const)
      await record(ctx, { applicationId, type, details: { messageId: 3 } });
    await record(ctx, { applicationId, type: 'payment.confirmed', details: { paymentId: 14 } });
    // Announced in order: when the payment has arrived, the looks would have been there.
    await until('the payment is heard', () => one.events.some(({ resource }) => resource === 'payments'));
    expect(one.events).toEqual([
      { resource: 'applications', id: applicationId },
      { resource: 'payments', id: 14 },
    ]);
    one.stop();
    await one.ended;
  });

  it('end when the line to the database breaks, so that the page reads all again, and work afterwards', async () => {
    const one = await listenAs(['reviewer']);
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen desk'`,
    );
    await one.ended;
    const again = await listenAs(['reviewer']);
    const application = await buildApplication(ctx);
    await until('the new stream hears', () => again.events.length > 0);
    expect(again.events.map((event) => event.id)).toContain(application.id);
    again.stop();
    await again.ended;
  });

  it('are not for those who are not signed in, and end with session, login or role', async () => {
    expect((await desk.client().get('/api/desk/events')).status).toBe(401);
    const projects = (await ctx.db('projects').orderBy('id').pluck('id')) as number[];
    const staff = await buildStaff(ctx, ['reviewer'], projects.slice(0, 2));
    const sessionOf = async (): Promise<number> => {
      await desk.as(staff.id);
      return (await ctx.db('sessions').where({ staffId: staff.id }).orderBy('id', 'desc').first('id'))!.id;
    };
    const allowed = async (sessionId: number) => stillAllowed(ctx, { ...staff.actor, sessionId });
    const sessionId = await sessionOf();
    expect(await allowed(sessionId)).toBe(true);
    await ctx.db('staffRoles').insert({ staffId: staff.id, role: 'finance' });
    expect(await allowed(sessionId)).toBe(false);
    await ctx.db('staffRoles').where({ staffId: staff.id, role: 'finance' }).delete();
    await ctx.db('staffProjects').where({ staffId: staff.id, projectId: projects[0]! }).delete();
    expect(await allowed(sessionId)).toBe(false);
    await ctx.db('staffProjects').insert({ staffId: staff.id, projectId: projects[0]! });
    expect(await allowed(sessionId)).toBe(true);
    await ctx
      .db('sessions')
      .where({ id: sessionId })
      .update({ lastSeenAt: new Date(Date.now() - 31 * 60_000) });
    expect(await allowed(sessionId)).toBe(false);
    const other = await sessionOf();
    await ctx.db('staff').where({ id: staff.id }).update({ active: false });
    expect(await allowed(other)).toBe(false);
  });
});
