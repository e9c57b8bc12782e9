import { createServer } from 'node:net';

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The wished port, or the next free one of the twenty after it: two checkouts may run at the same time. */
export async function freePort(wished: number, host = '127.0.0.1', taken: readonly number[] = []): Promise<number> {
  for (let port = wished; port <= wished + 20; port += 1)
    if (!taken.includes(port) && (await isFree(port, host))) return port;
  throw new Error(`ports ${wished} to ${wished + 20} are all in use`);
}
