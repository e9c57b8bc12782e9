import { materialFacts, type MaterialFacts } from './materialFacts.ts';
import type { MaterialKind } from './materialKinds.ts';

type Pair = readonly [zh: string, en: string];
type Spoken = { [K in keyof MaterialFacts]: MaterialFacts[K] extends Pair ? K : never };

/** One of the words of every kind of material, in one language: the pages' dictionaries are made of it. */
export function materialWords(
  word: Exclude<Spoken[keyof MaterialFacts], 'sketch'>,
  language: 'zh' | 'en',
): Record<MaterialKind, string> {
  const entries = Object.entries(materialFacts).map(([kind, facts]) => [kind, facts[word]] as const);
  return inLanguage(Object.fromEntries(entries) as Record<MaterialKind, Pair>, language);
}

/** A table of words in both languages, in one of them. */
export function inLanguage<K extends string>(
  table: Readonly<Record<K, Pair>>,
  language: 'zh' | 'en',
): Record<K, string> {
  const entries = Object.entries<Pair>(table).map(([key, pair]) => [key, pair[language === 'zh' ? 0 : 1]]);
  return Object.fromEntries(entries) as Record<K, string>;
}
