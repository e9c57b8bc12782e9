/** JSON with sorted keys and no spaces: the one text that is hashed wherever content is bound to a decision. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byCodeUnits(a, b));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Not by locale: the order must be the same on every machine. Two keys of one object are never equal. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
