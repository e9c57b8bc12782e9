import { controlAt } from '../vocabulary/text/characters.ts';

interface InputFault {
  path: string;
  message: string;
  code: string;
  values?: Readonly<Record<string, number>>;
}

/** Nothing of ours is nested more deeply; whoever sends 200,000 lists in one another wants the stack to overflow. */
const DEEPEST = 32;

/**
 * Texts of a request that hold a control character other than a line feed, or half a character: PostgreSQL refuses some
 * of them in a text, and none has a meaning in anything people type. Blanks at the ends do not count: they are cut off.
 */
export function controlCharacterFaults(value: unknown, path = '', depth = 0): InputFault[] {
  if (typeof value === 'string') return faultsAt(path, value.trim());
  if (typeof value !== 'object' || value === null) return [];
  if (depth === DEEPEST) return [{ path, message: 'nested too deeply', code: 'invalid_type' }];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...faultsAt(path, key),
    ...controlCharacterFaults(inner, path === '' ? key : `${path}.${key}`, depth + 1),
  ]);
}

function faultsAt(path: string, text: string): InputFault[] {
  const n = controlAt(text);
  return n === null ? [] : [{ path, message: `character ${n} is a control`, code: 'text_unseen', values: { n } }];
}
