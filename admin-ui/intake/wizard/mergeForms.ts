/** A value that both sides have changed, each to something else. */
export interface Conflict {
  path: string;
  mine: unknown;
  theirs: unknown;
}
export interface Merged<T> {
  merged: T;
  conflicts: Conflict[];
}

/**
 * Merges two changed copies of the same form. A value that only one of them changed is taken from there; a value that
 * both changed keeps our side and is reported. Pure; lists of different length count as one value.
 */
export function mergeForms<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: Conflict[] = [];
  return { merged: mergeAt(base, mine, theirs, '', conflicts) as T, conflicts };
}

function mergeAt(base: unknown, mine: unknown, theirs: unknown, path: string, conflicts: Conflict[]): unknown {
  if (isTree(base) && isTree(mine) && isTree(theirs)) {
    return Object.fromEntries(
      [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((key) => [
        key,
        mergeAt(base[key], mine[key], theirs[key], join(path, key), conflicts),
      ]),
    );
  }
  if (
    Array.isArray(base) &&
    Array.isArray(mine) &&
    Array.isArray(theirs) &&
    base.length === mine.length &&
    mine.length === theirs.length
  ) {
    return mine.map((one, index) => mergeAt(base[index], one, theirs[index], join(path, String(index)), conflicts));
  }
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  conflicts.push({ path, mine, theirs });
  return mine;
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with one value changed. */
export function withLeaf<T>(form: T, path: string, value: unknown): T {
  const [head = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withLeaf((form as Record<string, unknown>)[head], rest.join('.'), value);
  if (Array.isArray(form)) return form.map((one: unknown, index) => (String(index) === head ? inner : one)) as T;
  return { ...(form as object), [head]: inner } as T;
}
