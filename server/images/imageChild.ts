import { AppError } from '../lib/AppError.ts';
import type { ChildReply, ChildRequest } from './childMessages.ts';
import { ingest } from './ingest.ts';

// The process in which uploaded bytes are decoded. It has no environment, no database, no key; ImageDecoder may kill it
// at any time.
const send = (reply: ChildReply) => process.send?.(reply);

async function answer({ bytes, wish }: ChildRequest): Promise<ChildReply> {
  try {
    return { kind: 'done', picture: await ingest(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wish) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', code: error.code, details: { ...error.details } };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ChildRequest) => void answer(request).then(send));
process.on('disconnect', () => process.exit());
send({ kind: 'ready' });
