import { translateError } from '../../../../server/db/translateError.ts';
import { AppError } from '../../../../server/lib/AppError.ts';
import type { PairsDesk } from './pairsDesk.ts';

type Verb = () => Promise<unknown>;
export interface Pair {
  name: string;
  /** A fresh application, and the two verbs that meet on it. */
  meet(desk: PairsDesk): Promise<readonly [Verb, Verb]>;
}

export interface Outcome {
  /** Refusals a person could not be told: what would be answered as 500. */
  faults: unknown[];
  done: number;
}

/** Both orders, `rounds` times each; in every round each verb is called four times, at eight connections. */
export async function drive(desk: PairsDesk, pair: Pair, rounds: number): Promise<Outcome> {
  const outcome: Outcome = { faults: [], done: 0 };
  for (let round = 0; round < rounds * 2; round += 1) {
    const verbs = await pair.meet(desk);
    const calls = Array.from({ length: 8 }, (_unused, n) => verbs[(n + round) % 2]);
    const answers = await Promise.allSettled(calls.map(async (verb) => verb?.()));
    for (const answer of answers) {
      if (answer.status === 'fulfilled') outcome.done += 1;
      else if (!isRefusal(answer.reason)) outcome.faults.push(answer.reason);
    }
  }
  return outcome;
}

function isRefusal(error: unknown): boolean {
  const translated = translateError(error);
  return translated instanceof AppError && translated.code !== 'internal';
}
