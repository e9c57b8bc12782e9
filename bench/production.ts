import type { KeyAlgorithm } from '../server/vocabulary/certificateStates.ts';
import { Case, Office } from '../tests/support/driveCase.ts';
import { startHouse } from '../tests/support/house.ts';
import { median, quantile, round } from './support/median.ts';
import { rawTokenCalls } from './support/rawTokenCalls.ts';

const TOKENS = Number(process.env['BENCH_TOKENS'] ?? 15);
const orders: readonly { algorithm: KeyAlgorithm; preset: 'B' | 'C'; product: string }[] = [
  { algorithm: 'rsa2048', preset: 'B', product: 'org-1y' },
  { algorithm: 'ec-p256', preset: 'C', product: 'org-ec-1y' },
];

/**
 * One whole production in the factory, from pressing "start" to "done": page → station → slot process → desk → signer,
 * every step journalled and every write read back, on the whole built house with its tokens and database in memory.
 * Against the bare PKCS#11 calls, in the same run.
 */
export async function run(): Promise<Record<string, unknown>[]> {
  const house = await startHouse();
  try {
    const office = new Office(house);
    const figures: Record<string, unknown>[] = [];
    for (const { algorithm, preset, product } of orders) {
      const one = await Case.handIn(office, { preset, products: [product], quantity: TOKENS });
      const { jobs } = await one.lead('production');
      const blanks = await office.blanks(TOKENS);
      const whole: number[] = [];
      const raw: number[] = [];
      for (const [n, job] of jobs.entries()) {
        await office.bench.plug('bench-1', blanks[n] ?? '');
        whole.push(await one.timedProduction(job.id));
        raw.push(...(await rawTokenCalls(algorithm, 1))); // in turns, so that other load slows both equally
        house.tokens.pull('bench-1');
      }
      figures.push({
        algorithm,
        tokens: TOKENS,
        p50Ms: round(median(whole), 0),
        p95Ms: round(quantile(whole, 0.95), 0),
        rawTokenCallsP50Ms: round(median(raw), 1),
        ratioToRawTokenCalls: round(median(whole) / median(raw)),
      });
    }
    return figures;
  } finally {
    await house.stop();
  }
}
