import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Middleware } from 'koa';

/** A sender that is silent for so long has read the answer, or never will. */
const SILENT_MS = 2_000;
const LONGEST_MS = 30_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A request that is answered before it was read whole (too large, not signed in) may still be sending. To close its
 * connection now would reset it, and the sender would lose the answer: what still comes is read and thrown away, up to
 * a limit.
 */
export const answerBeforeEnd: Middleware = async ({ req, res }, next) => {
  await next();
  const announced = req.headers['content-length'] !== undefined || req.headers['transfer-encoding'] !== undefined;
  if (req.complete || !announced || req.socket.destroyed) return;
  const wantsClose = !res.shouldKeepAlive;
  // Otherwise Node ends the connection together with the answer.
  res.shouldKeepAlive = true;
  throwAway(req, () => {
    if (wantsClose && res.writableFinished) req.socket.end();
    else if (wantsClose) res.once('finish', () => req.socket.end());
  });
};

function throwAway(req: IncomingMessage, atEnd: () => void): void {
  const { socket }: { socket: Socket } = req;
  let bytes = 0;
  const settle = (): void => {
    clearTimeout(silent);
    clearTimeout(longest);
  };
  const giveUp = (): void => {
    settle();
    socket.destroy();
  };
  const silent = setTimeout(giveUp, SILENT_MS);
  const longest = setTimeout(giveUp, LONGEST_MS);
  req.on('data', (chunk: Buffer) => {
    silent.refresh();
    bytes += chunk.length;
    if (bytes > MOST_BYTES) giveUp();
  });
  req.once('end', () => {
    settle();
    atEnd();
  });
  req.once('close', settle);
  req.resume();
}
