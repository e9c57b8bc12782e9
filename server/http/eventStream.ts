import { PassThrough } from 'node:stream';
import { endWhenStopping } from '../lib/StoppableServer.ts';
import type { Exchange } from './types.ts';

export interface EventStream {
  send(data: unknown): void;
  beat(): void;
  end(): void;
  onClose(work: () => void): void;
}

/** Bytes. A client with this much unread is disconnected; its browser connects again by itself. */
const MOST_BUFFERED = 1 << 20;

/** Server-Sent Events: the answer stays open until the browser closes it or the server ends it. */
export function openEventStream(exchange: Exchange): EventStream {
  const stream = new PassThrough();
  exchange.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  exchange.req.socket.setKeepAlive(true);
  exchange.req.socket.setNoDelay(true);
  exchange.status = 200;
  exchange.body = stream;
  endWhenStopping(exchange.res, () => stream.end());
  const write = (text: string): void => {
    if (stream.writableLength > MOST_BUFFERED) stream.end();
    else if (stream.writable) stream.write(text);
  };
  write('retry: 3000\n: open\n\n');
  return {
    send: (data) => write(`data: ${JSON.stringify(data)}\n\n`),
    beat: () => write(': beat\n\n'),
    end: () => stream.end(),
    onClose: (work) => {
      if (stream.closed) work();
      else stream.once('close', work);
    },
  };
}
