import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError } from '../../lib/AppError.ts';
import type { BenchState } from '../../vocabulary/benchProtocol.ts';
import type { Bench } from '../Bench.ts';
import { foldPin, holderPinFault } from '../../vocabulary/holderPin.ts';
import { StationFault } from '../StationFault.ts';
import { streamEvents } from './events.ts';
import type { PageGuard } from './PageGuard.ts';

const line = z.string().trim().min(1).max(200);
const staffSignIn = z.strictObject({
  login: line,
  password: z.string().min(1).max(200),
  totp: z.string().regex(/^\d{6}$/),
});
const applicantSignIn = z.strictObject({ phone: line, code: line });
const pinEntry = z.strictObject({
  pin: z.string().min(1).max(64),
  again: z.string().max(64).optional(),
  lastTryConfirmed: z.boolean().default(false),
});

/** The page's calls: see benchProtocol.ts. */
export function benchApi(bench: Bench, guard: PageGuard): Router {
  const router = new Router({ prefix: '/api' });
  router.use(bodyParser({ enableTypes: ['json'], jsonLimit: '16kb' }));

  const stateFor = (ctx: Context): BenchState => {
    const state = bench.state();
    if (guard.owns(visitorOf(ctx))) return { ...state, elsewhere: false };
    return {
      ...state,
      session: null,
      elsewhere: state.session !== null,
      jobs: [],
      tray: false,
      lanes: state.lanes.map((lane) => ({ ...lane, work: null, last: null, trayAsks: false })),
    };
  };
  const owner = (ctx: Context): void => {
    if (bench.state().session === null || !guard.owns(visitorOf(ctx))) throw new AppError('unauthenticated');
  };

  router.get('/state', (ctx) => {
    ctx.body = stateFor(ctx);
  });
  router.get('/events', (ctx) => streamEvents(ctx, bench, () => stateFor(ctx)));

  router.get('/demo', async (ctx) => {
    ctx.body = await bench.demoLogins();
  });
  router.post('/slots/:name/card', async (ctx) => {
    owner(ctx);
    ctx.body = await bench.lane(String(ctx['params'].name)).readCard();
  });
  router.post('/session/verification', async (ctx) => {
    await bench.sendVerification(z.strictObject({ phone: line }).parse(ctx.request.body).phone);
    ctx.body = {};
  });
  router.post('/session', async (ctx) => {
    await bench.signIn(z.union([staffSignIn, applicantSignIn]).parse(ctx.request.body));
    guard.own(visitorOf(ctx));
    ctx.body = stateFor(ctx);
  });
  router.delete('/session', async (ctx) => {
    owner(ctx);
    await bench.signOut();
    guard.disown();
    ctx.body = stateFor(ctx);
  });

  /** Every act answers the new state. */
  const act = (path: string, work: (ctx: Context, slot: string) => Promise<void> | void): void => {
    router.post(path, async (ctx) => {
      owner(ctx);
      await work(ctx, String(ctx['params'].name ?? ''));
      ctx.body = stateFor(ctx);
    });
  };
  act('/tray', (ctx) => bench.setTray(z.strictObject({ on: z.boolean() }).parse(ctx.request.body).on));
  act('/slots/:name/start', (ctx, slot) =>
    bench.startJob(slot, z.strictObject({ jobId: z.number().int() }).parse(ctx.request.body).jobId),
  );
  act('/slots/:name/code/send', (_ctx, slot) => bench.lane(slot).run().sendCode());
  act('/slots/:name/code', (ctx, slot) =>
    bench
      .lane(slot)
      .run()
      .answerCode(z.strictObject({ code: line }).parse(ctx.request.body).code),
  );
  act('/slots/:name/pin', (ctx, slot) => enterPin(bench, slot, ctx.request.body));
  act('/slots/:name/retry', (_ctx, slot) => bench.lane(slot).run().retry());
  act('/slots/:name/release', (_ctx, slot) => bench.lane(slot).run().putDown());
  act('/slots/:name/gone', (ctx, slot) => {
    const { lost } = z.strictObject({ lost: z.boolean() }).parse(ctx.request.body);
    bench
      .lane(slot)
      .run()
      .tokenGone(lost ? 'token_lost' : 'token_broken');
  });
  act('/slots/:name/prepare', (_ctx, slot) => bench.prepare(slot));
  act('/slots/:name/dismiss', (_ctx, slot) => bench.lane(slot).dismiss());
  return router;
}

/** A chosen PIN is typed twice. The two strings go no further than this function; from here on the PIN is bytes. */
function enterPin(bench: Bench, slot: string, body: unknown): void {
  const entry = pinEntry.parse(body);
  const pin = foldPin(entry.pin);
  const run = bench.lane(slot).run();
  const { ask, serial } = run.view();
  if (ask?.kind !== 'pin') throw new StationFault('invalid_state');
  const { minimum, maximum } = ask;
  if (ask.choose) {
    if (foldPin(entry.again ?? '') !== pin) throw new StationFault('pin_mismatch');
    const fault = holderPinFault(pin, { minimum, maximum, serial });
    if (fault !== null) throw new StationFault(fault, { minimum, maximum });
  }
  const length = Buffer.byteLength(pin);
  if (length < minimum || length > maximum) throw new StationFault('pin_length', { minimum, maximum });
  run.answerPin(new Uint8Array(Buffer.from(pin, 'utf8')), entry.lastTryConfirmed);
}

function visitorOf(ctx: Context): string {
  return String(ctx.state['visitor']);
}
