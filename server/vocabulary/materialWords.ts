import { materialFacts, type MaterialFacts } from './materialFacts.ts';
import { materialKinds, type MaterialKind } from './materialKinds.ts';

type Spoken = { [K in keyof MaterialFacts]: MaterialFacts[K] extends readonly [zh: string, en: string] ? K : never };

/** One of the words of every kind of material, in one language: the pages' dictionaries are made of it. */
export function materialWords(
  word: Exclude<Spoken[keyof MaterialFacts], 'sketch'>,
  language: 'zh' | 'en',
): Record<MaterialKind, string> {
  const entries = materialKinds.map((kind) => [kind, materialFacts[kind][word][language === 'zh' ? 0 : 1]]);
  return Object.fromEntries(entries) as Record<MaterialKind, string>;
}
