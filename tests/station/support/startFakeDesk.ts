import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JobWish } from './deskJob.ts';
import type { Ledger } from './deskJobs.ts';

export interface FakeDesk {
  url: string;
  addJob(wish: JobWish): Promise<number>;
  registerBlank(serial: string, transportPin: string): Promise<void>;
  /** The next `times` calls whose path contains `path` fail in this way. */
  fail(path: string, fault: string, times?: number): Promise<void>;
  heal(): Promise<void>;
  endLease(job: number): Promise<void>;
  steal(job: number): Promise<void>;
  job(id: number): Promise<{
    state: string;
    leaseOver: boolean;
    serial: string | null;
    steps: { step: string; state: string; result: Record<string, unknown> | null }[];
    signingCertificate: string | null;
    encryptionCertificate: string | null;
  }>;
  ledger(): Promise<Ledger & { root: string }>;
  stop(): void;
}

/** Starts the fake desk in a process of its own. */
export async function startFakeDesk(): Promise<FakeDesk> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./fakeDesk.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
  });
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { url: string }));
    child.once('exit', () => reject(new Error('the fake desk did not start')));
  });
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/test${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };
  return {
    url,
    addJob: async (wish) => (await call<{ id: number }>('POST', '/jobs', wish)).id,
    registerBlank: (serial, transportPin) => call('POST', '/blanks', { serial, transportPin }),
    fail: (path, fault, times = 1) => call('POST', '/mode', { path, fault, times }),
    heal: () => call('POST', '/clear', {}),
    endLease: (job) => call('POST', `/end-lease/${job}`, {}),
    steal: (job) => call('POST', `/steal/${job}`, {}),
    job: (id) => call('GET', `/jobs/${id}`),
    ledger: () => call('GET', '/ledger'),
    stop: () => child.kill(),
  };
}
