import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../server/app.ts';
import type { Context } from '../../server/domain/context.ts';
import { openSession, type SessionSubject } from '../../server/domain/sessions/openSession.ts';
import { cookieNames } from '../../server/http/sessionCookie.ts';

export interface BenchServer {
  url: string;
  /** The headers of somebody signed in. */
  signedIn(subject: Extract<SessionSubject, { kind: 'staff' | 'account' }>): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** The whole HTTP side on a free port, without limits of requests: one machine sends what hundreds of people would. */
export async function deskServer(base: Context): Promise<BenchServer> {
  const app = buildApp({ base, limit: async () => undefined, pagesDir: 'dist/admin-ui', proxyHops: 0 });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async signedIn(subject) {
      const { token, csrfToken } = await openSession(base, subject);
      return { Cookie: `${cookieNames[subject.kind]}=${token}`, 'X-CSRF-Token': csrfToken };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
