import { fork } from 'node:child_process';
import path from 'node:path';

export interface FakeSmsGateway {
  url: string;
  mode(mode: 'ok' | 'refuse' | 'accept_then_silent'): Promise<void>;
  ledger(): Promise<{ key: string; to: string; text: string }[]>;
  stop(): Promise<void>;
}

/** Starts the stand-in provider as its own process. */
export async function startFakeSmsGateway(): Promise<FakeSmsGateway> {
  const child = fork(path.join(import.meta.dirname, 'fakeSmsGateway.mjs'), { stdio: 'inherit' });
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once('message', (message) => resolve(message as { port: number })),
  );
  const url = `http://127.0.0.1:${port}`;
  return {
    url: `${url}/messages`,
    mode: async (mode) => void (await fetch(`${url}/mode`, { method: 'POST', body: JSON.stringify({ mode }) })),
    ledger: async () => (await (await fetch(`${url}/ledger`)).json()) as { key: string; to: string; text: string }[],
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}
