import { newLogger } from '../../../server/lib/logger.ts';
import { Bench } from '../../../server/station/Bench.ts';
import type { JobWork } from '../../../server/vocabulary/benchProtocol.ts';
import type { SoftSlot } from '../../support/tokenDirectory.ts';

/** A station in this process with these slots, signed in at the desk. */
export async function newBench(deskUrl: string, slots: readonly SoftSlot[]): Promise<Bench> {
  const bench = new Bench(
    {
      name: '试验工位',
      deskUrl,
      port: 0,
      signIn: { kind: 'staff', stationKeyFile: '' },
      stationKey: 'key',
      pages: '.',
      slots: slots.map((slot, index) => ({
        name: `槽位${index + 1}`,
        driver: slot.driver,
        directory: slot.directory,
        env: slot.env,
      })),
    },
    newLogger('silent'),
  );
  bench.start();
  await bench.signIn({ login: 'bench', password: 'right', totp: '000000' });
  return bench;
}

/**
 * Waits until `look` says something; fails with what it last saw. The limit is for a machine with much else to do: RSA
 * keys
 * take their time.
 */
export async function until<T>(
  look: () => T | null | undefined | false,
  what: string,
  milliseconds = 60_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function jobWork(bench: Bench, slot = '槽位1'): JobWork | null {
  const { work } = bench.lane(slot).view();
  return work?.kind === 'job' ? work : null;
}

/** Waits for a phase of the job in a lane, and what else must hold; says what it saw when it does not come. */
export function reach(
  bench: Bench,
  phase: JobWork['phase'],
  also: (work: JobWork) => boolean = () => true,
  slot = '槽位1',
): Promise<JobWork> {
  return until(() => {
    const work = jobWork(bench, slot);
    return work?.phase === phase && also(work) ? work : null;
  }, `phase ${phase}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; seen: ${JSON.stringify(jobWork(bench, slot))}`);
  });
}

export function pin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

/** Prepares the blank in the slot through the desk, as the bench does; its serial. */
export async function prepareBlankAt(bench: Bench, slot = '槽位1'): Promise<string> {
  await until(() => bench.lane(slot).view().token?.blank, 'a blank token');
  bench.lane(slot).prepare();
  const { work } = await until(() => {
    const view = bench.lane(slot).view();
    return view.work?.kind === 'prepare' && view.work.phase !== 'running' && !bench.lane(slot).busy ? view : null;
  }, 'the blank prepared');
  if (work?.kind !== 'prepare' || work.serial === null) throw new Error(JSON.stringify(work));
  bench.lane(slot).dismiss();
  return work.serial;
}
