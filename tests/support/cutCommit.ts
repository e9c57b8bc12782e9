import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';

export interface CuttingProxy {
  /** The same database, reached through the proxy. */
  url: string;
  /** The next commit reaches the database, but the connection is cut before the answer comes back. */
  cutNextCommit(): void;
  close(): Promise<void>;
}

/**
 * A connection to the database that can break at the worst moment: after a commit was done, before the client knows.
 */
export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const { host, port, user = '', password, database = '' } = new pg.Client({ connectionString: databaseUrl });
  const dial = (): Socket => (host.startsWith('/') ? connectTo(`${host}/.s.PGSQL.${port}`) : connectTo(port, host));
  let armed = false;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const behind = dial();
    let cutting = false;
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        behind.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (armed && /COMMIT/i.test(bytes.toString('latin1'))) [armed, cutting] = [false, true];
      behind.write(bytes);
    });
    behind.on('data', (bytes) => {
      if (cutting) client.destroy();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = (server.address() as AddressInfo).port;
  const secret = password ? `:${encodeURIComponent(password)}` : '';
  return {
    url: `postgres://${encodeURIComponent(user)}${secret}@127.0.0.1:${at}/${database}`,
    cutNextCommit: () => {
      armed = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
