import type { IntakeMaterial } from '@presenters/intakeMaterial.ts';
import { isForm } from './slots.ts';

export type QualityWord = 'ok' | 'blurry' | 'dark' | 'overexposed' | 'low_resolution' | 'no_qr' | 'no_seal';

/** What to say about a picture at once: the first fault for which a reviewer would return it. Advice, not a refusal. */
export function qualityOf({ kind, quality }: Pick<IntakeMaterial, 'kind' | 'quality'>): QualityWord {
  const { verdict, qrText, seals } = quality as { verdict?: QualityWord; qrText?: string | null; seals?: unknown[] };
  if (verdict && verdict !== 'ok') return verdict;
  if (isForm(kind) && kind !== 'authorisation_letter' && qrText === null) return 'no_qr';
  return isForm(kind) && seals?.length === 0 ? 'no_seal' : 'ok';
}
