import { challengePurposes, type ChallengePurpose } from '@vocabulary/challenges.ts';
import { useState, type ReactNode } from 'react';
import type { Locale } from '../i18n/locale.ts';
import { Challenge } from './Challenge.tsx';

interface Asked {
  purpose: ChallengePurpose;
  /** Counts up, so that a second challenge gets a widget of its own. */
  number: number;
  solved: (solution: string) => void;
}
export interface Refusal {
  code: string;
  details: Readonly<Record<string, unknown>>;
}

/** A solution may be refused when the page was left open over its ten minutes: then there is a second one, no third. */
const MOST = 2;

/**
 * Sends what the server may refuse until a challenge is solved: first without, and once more with the solution when it
 * is asked for. `challenge` is the place where it is solved, to be shown in the form.
 */
export function useChallenge(
  locale: Locale,
  refusalOf: (error: unknown) => Refusal | null,
): {
  challenge: ReactNode;
  sendSolved: <T>(send: (solution: string | undefined) => Promise<T>) => Promise<T>;
} {
  const [asked, setAsked] = useState<Asked | null>(null);

  const sendSolved = async <T,>(send: (solution: string | undefined) => Promise<T>): Promise<T> => {
    let solution: string | undefined;
    for (let number = 1; ; number += 1)
      try {
        return await send(solution);
      } catch (error) {
        const purpose = wanted(refusalOf(error));
        if (!purpose || number > MOST) throw error;
        solution = await new Promise<string>((solved) => setAsked({ purpose, number, solved }));
      } finally {
        setAsked(null);
      }
  };
  return {
    sendSolved,
    challenge: asked && (
      <Challenge key={asked.number} purpose={asked.purpose} locale={locale} onSolved={asked.solved} />
    ),
  };
}

function wanted(refusal: Refusal | null): ChallengePurpose | undefined {
  if (refusal?.code !== 'challenge_required' && refusal?.code !== 'challenge_failed') return undefined;
  return challengePurposes.find((one) => one === refusal.details.purpose);
}
