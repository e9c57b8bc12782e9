import { PassThrough } from 'node:stream';
import type { Context } from 'koa';
import { endWhenStopping } from '../../lib/StoppableServer.ts';
import type { BenchState } from '../../vocabulary/benchProtocol.ts';
import type { Bench } from '../Bench.ts';

const KEEP_ALIVE_MS = 15_000;

/** Server-Sent Events: the whole state whenever it changed, at most once per turn of the loop. */
export function streamEvents(ctx: Context, bench: Bench, state: () => BenchState): void {
  const stream = new PassThrough();
  let last = '';
  let scheduled = false;
  const send = (): void => {
    scheduled = false;
    const text = JSON.stringify(state());
    if (text !== last && stream.writable) stream.write(`data: ${text}\n\n`);
    last = text;
  };
  const forget = bench.onChange(() => {
    if (!scheduled) setImmediate(send);
    scheduled = true;
  });
  const alive = setInterval(() => stream.write(': \n\n'), KEEP_ALIVE_MS);
  const end = (): void => {
    forget();
    clearInterval(alive);
    stream.end();
  };
  ctx.req.on('close', end);
  endWhenStopping(ctx.res, end);
  ctx.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  ctx.status = 200;
  ctx.body = stream;
  send();
}
