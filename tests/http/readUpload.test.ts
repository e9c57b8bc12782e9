import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpload } from '../../server/http/readUpload.ts';
import type { Exchange } from '../../server/http/types.ts';
import type { AppError } from '../../server/lib/AppError.ts';

/** What became of each upload, in order: the bytes taken, or the code it was refused with. */
const outcomes: (number | string)[] = [];
let server: Server;
beforeAll(async () => {
  server = createServer((req, res) => {
    const exchange = { req, set: (name: string, value: string) => res.setHeader(name, value) } as unknown as Exchange;
    void readUpload(exchange, 1000, { idleMs: 150, wholeMs: 700 })
      .then(
        (bytes) => outcomes.push(bytes.length),
        (error: AppError) => outcomes.push(error.code),
      )
      .finally(() => res.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

async function upload(length: number, write: (socket: Socket) => Promise<void>): Promise<number | string | undefined> {
  const before = outcomes.length;
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
  await write(socket);
  await expect.poll(() => outcomes.length, { timeout: 3000 }).toBe(before + 1);
  socket.destroy();
  return outcomes.at(-1);
}
/** The pause between two bytes is what is tested. */
const drip = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const written = (socket: Socket, bytes: Buffer) => new Promise<void>((resolve) => socket.write(bytes, () => resolve()));

describe('an upload', () => {
  it('is taken whole, up to its limit', async () => {
    expect(await upload(1000, async (socket) => void socket.write(Buffer.alloc(1000)))).toBe(1000);
    expect(await upload(1001, async (socket) => void socket.write(Buffer.alloc(1001)))).toBe('upload_too_large');
  });
  it('that stalls is given up', async () => {
    expect(await upload(500, async (socket) => void socket.write(Buffer.alloc(100)))).toBe('upload_interrupted');
  });
  it('that drips a byte at a time is given up too', async () => {
    expect(
      await upload(500, async (socket) => {
        for (let n = 0; n < 12; n += 1) {
          socket.write('x');
          await drip(80);
        }
      }),
    ).toBe('upload_interrupted');
  });
  it('whose line breaks is interrupted', async () => {
    expect(
      await upload(500, async (socket) => {
        await written(socket, Buffer.alloc(100));
        socket.destroy();
      }),
    ).toBe('upload_interrupted');
  });
});
