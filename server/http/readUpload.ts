import type { IncomingMessage } from 'node:http';
import { AppError } from '../lib/AppError.ts';
import type { Exchange } from './types.ts';

export interface UploadTimes {
  idleMs: number;
  wholeMs: number;
}
const usual: UploadTimes = { idleMs: 20_000, wholeMs: 180_000 };

/**
 * Bytes of a file that is too large which are still read and thrown away before the answer: a browser that is still
 * sending would not read it. What comes after them: answerBeforeEnd.ts.
 */
const DRAIN_BYTES = 64 * 1024 * 1024;

/**
 * The raw body, limited to `limitBytes` while it streams: the declared length is trusted only when it is too large.
 * @throws AppError upload_too_large {limitBytes} · upload_interrupted when it breaks off, stalls or is too slow
 */
export async function readUpload(exchange: Exchange, limitBytes: number, times: UploadTimes = usual): Promise<Buffer> {
  const { req } = exchange;
  const declared = Number(req.headers['content-length'] ?? 0);
  const tooLarge = (): AppError => new AppError('upload_too_large', { limitBytes });
  if (declared > DRAIN_BYTES) throw tooLarge();
  const { chunks, bytes } = await collect(req, limitBytes, times);
  if (bytes > limitBytes) throw tooLarge();
  return Buffer.concat(chunks, bytes);
}

function collect(
  req: IncomingMessage,
  limitBytes: number,
  { idleMs, wholeMs }: UploadTimes,
): Promise<{ chunks: Buffer[]; bytes: number }> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (settle: () => void): void => {
      clearTimeout(idle);
      clearTimeout(whole);
      req.off('data', onData).off('end', onEnd).off('error', onBreak).off('aborted', onBreak);
      settle();
    };
    const onBreak = (): void => finish(() => reject(new AppError('upload_interrupted', { bytes })));
    const onEnd = (): void =>
      finish(() => (req.complete ? resolve({ chunks, bytes }) : reject(new AppError('upload_interrupted', { bytes }))));
    const onData = (chunk: Buffer): void => {
      idle.refresh();
      bytes += chunk.length;
      if (bytes <= limitBytes) chunks.push(chunk);
      else chunks = [];
      if (bytes > DRAIN_BYTES) finish(() => resolve({ chunks, bytes }));
    };
    const idle = setTimeout(onBreak, idleMs);
    const whole = setTimeout(onBreak, wholeMs);
    req.on('data', onData).on('end', onEnd).on('error', onBreak).on('aborted', onBreak);
  });
}
