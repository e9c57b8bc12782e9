import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from './Program.ts';

/**
 * Waits until a program of the house does what it is for.
 * @throws Error with its last words when it ends three times before that, or is not ready in time.
 */
export async function untilReady(program: Program, look: () => Promise<boolean>, within = 60_000): Promise<void> {
  for (const until = Date.now() + within; Date.now() < until && program.failures < 3; await sleep(100)) {
    if (await look().catch(() => false)) return;
  }
  throw new Error(`${program.name} does not start; its last words:\n${program.lastWords()}`);
}

/** Whether an address answers with success. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.ok;
}

/** Whether anything answers there at all: a bench refuses whoever did not load its page, and that is an answer. */
export async function responds(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return true;
}
