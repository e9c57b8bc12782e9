import { expect } from 'vitest';
import type { Bench } from '../../../server/station/Bench.ts';
import type { JobWork } from '../../../server/vocabulary/benchProtocol.ts';
import type { KeyAlgorithm } from '../../../server/vocabulary/certificateStates.ts';
import { anyMoment } from '../../support/anyMoment.ts';
import type { SoftSlot } from '../../support/tokenDirectory.ts';
import { auditToken, sha256OfBase64, WHOLE_PAIR } from './auditToken.ts';
import { jobWork, newBench, prepareBlankAt, until } from './newBench.ts';
import type { FakeDesk } from './startFakeDesk.ts';

export interface KillResult {
  kills: number;
  converged: number;
  lost: number;
}

/** Small seeded generator (mulberry32), so that a failing round can be run again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Factory productions whose slot process is SIGKILLed at random moments, up to `kills` times each. Every job must end
 * as exactly one pair on the token it was bound to. The one other end allowed is a SoftHSM token killed while it
 * rewrote token.object: the whole token is gone (then the job stands still and the new blank stays blank) or its PIN is
 * (then the job is with the staff), or SoftHSM crashes when it reads what was half written (then the operator reports
 * the token as broken).
 */
export async function killRounds(
  desk: FakeDesk,
  wish: {
    rounds: number;
    kills: number;
    spread: number;
    algorithm: KeyAlgorithm;
    newSlot: () => SoftSlot;
    seed: number;
  },
): Promise<KillResult> {
  const random = seeded(wish.seed);
  const result: KillResult = { kills: 0, converged: 0, lost: 0 };
  for (let round = 0; round < wish.rounds; round += 1) {
    const slot = wish.newSlot();
    const bench = await newBench(desk.url, [slot]);
    try {
      const serial = await prepareBlankAt(bench);
      const id = await desk.addJob({ algorithm: wish.algorithm, mode: 'factory' });
      await bench.refresh();
      bench.startJob('槽位1', id);
      for (let kill = 0; kill < wish.kills && jobWork(bench)?.phase !== 'done'; kill += 1) {
        // Not while the child is only starting: the moments that matter are those with a token in its hands.
        await until(() => atWork(bench), 'the job at work again', 60_000);
        await anyMoment(random() * wish.spread);
        if (atWork(bench) !== 'writing') break;
        bench.lane('槽位1').slot.process.kill();
        result.kills += 1;
      }
      const where = `round ${round} of seed ${wish.seed}`;
      const end = await until(
        () => {
          const work = jobWork(bench);
          if (work?.phase === 'stopped') again(bench, work);
          return work?.phase === 'done' || work?.phase === 'attention' || work?.fault?.code === 'token_wrong'
            ? work
            : null;
        },
        where,
        60_000,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}; seen: ${JSON.stringify(jobWork(bench))}`);
      });
      if (end.phase !== 'done') {
        expect(['token_wrong', 'transport_pin_wrong', 'token_broken'], where).toContain(end.fault?.code);
        if (end.phase === 'waiting') {
          expect(bench.lane('槽位1').view().token, where).toMatchObject({ serial: '', initialized: false });
          bench.lane('槽位1').run().putDown();
        }
        result.lost += 1;
        continue;
      }
      await bench.stop();
      const job = await desk.job(id);
      expect(auditToken(slot, id, '90817263'), where).toEqual({
        serial,
        objects: WHOLE_PAIR,
        signingSha256: sha256OfBase64(job.signingCertificate),
        encryptionSha256: sha256OfBase64(job.encryptionCertificate),
      });
      expect(
        (await desk.ledger()).issued.filter((issued) => issued.job === id).map(({ role }) => role),
        where,
      ).toEqual(['signing', 'encryption']);
      result.converged += 1;
    } finally {
      await bench.stop();
      slot.discard();
    }
  }
  return result;
}

const crashes = new WeakMap<Bench, number>();
/** The operator tries again; a token at which the module crashes five times he reports as broken. */
function again(bench: Bench, { fault }: JobWork): void {
  const crashed = fault?.code === 'slot_stuck' && fault.details['detail'] === 'SIGSEGV';
  const times = (crashes.get(bench) ?? 0) + Number(crashed);
  crashes.set(bench, times);
  const run = bench.lane('槽位1').run();
  if (times < 5) run.retry();
  else run.tokenGone('token_broken');
}

function atWork(bench: Bench): 'writing' | 'ended' | null {
  const work = jobWork(bench);
  if (work?.phase === 'stopped') again(bench, work);
  if (work?.phase === 'running' && work.step !== null && work.step !== 'token_check') return 'writing';
  return work?.phase === 'done' || work?.phase === 'attention' || work?.fault?.code === 'token_wrong' ? 'ended' : null;
}
