import { createServer, type Server } from 'node:net';

/** Below 32768, where the kernel begins to give ports to outgoing connections: nothing takes these by chance. */
const FIRST = 12_000;
const LAST = 32_000;
const SIZE = 40;

/** Ports that belong to one house of a test until they are given back. */
export interface PortBlock {
  readonly first: number;
  /** The second half's first port. */
  readonly middle: number;
  giveBack(): void;
}

/**
 * Reserves forty ports. A port that was asked of the kernel, closed and used later may have gone to an outgoing
 * connection meanwhile; here the last port of the block stays open as the mark that the block is taken.
 */
export async function reservePorts(): Promise<PortBlock> {
  const blocks = Math.floor((LAST - FIRST) / SIZE);
  const begin = process.pid % blocks;
  for (let n = 0; n < blocks; n += 1) {
    const first = FIRST + ((begin + n) % blocks) * SIZE;
    const mark = await listening(first + SIZE - 1);
    if (mark) return { first, middle: first + SIZE / 2 - 1, giveBack: () => mark.close() };
  }
  throw new Error(`every block of ports from ${FIRST} to ${LAST} is taken`);
}

function listening(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server.unref()));
  });
}
