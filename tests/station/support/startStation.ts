import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchState } from '../../../server/vocabulary/benchProtocol.ts';
import { newTokenRoot, type SoftSlot } from '../../support/tokenDirectory.ts';

export interface Station {
  address: string;
  pid: number;
  folder: string;
  stop(): Promise<number | null>;
  /** SIGKILL: no chance to tidy up. */ kill(): Promise<number | null>;
}

/** The real station program in a process of its own, with a configuration file like any other. */
export async function startStation(wish: {
  deskUrl: string;
  kind: 'staff' | 'applicant';
  slots: readonly SoftSlot[];
  pages?: string;
  port?: number;
}): Promise<Station> {
  const folder = newTokenRoot('station');
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><title>bench</title>');
  writeFileSync(join(folder, 'key'), 'station-key\n');
  writeFileSync(
    join(folder, 'station.json'),
    JSON.stringify({
      name: '试验工位',
      deskUrl: wish.deskUrl,
      port: wish.port ?? 0,
      pages: wish.pages ?? 'pages',
      signIn: wish.kind === 'staff' ? { kind: 'staff', stationKeyFile: 'key' } : { kind: 'applicant' },
      slots: wish.slots.map((slot, index) => ({
        name: `槽位${index + 1}`,
        driver: slot.driver,
        env: slot.env,
        ...(slot.directory === undefined ? {} : { directory: slot.directory }),
      })),
    }),
  );
  const child = fork(
    fileURLToPath(new URL('../../../server/station/main.ts', import.meta.url)),
    ['--config', join(folder, 'station.json'), '--log-level', 'silent'],
    { execArgv: ['--import', 'tsx'] },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return ended;
  };
  const { address } = await new Promise<{ address: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { address: string }));
    child.once('exit', () => reject(new Error('the station did not start')));
  });
  return {
    address,
    pid: child.pid ?? 0,
    folder,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** A browser's session with the station's page: the cookie of its first visit, and the page's own header. */
export async function visit(address: string): Promise<{
  cookie: string;
  call: <T = BenchState>(method: string, path: string, body?: unknown) => Promise<{ status: number; body: T }>;
}> {
  const page = await fetch(address);
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
    cookie,
    call: async <T>(method: string, path: string, body?: unknown) => {
      const response = await fetch(new URL(path, address), {
        method,
        headers: { cookie, 'x-bench': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as T };
    },
  };
}
