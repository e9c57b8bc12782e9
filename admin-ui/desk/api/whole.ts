/**
 * `meta` of every reading of a single record. Lists put their shorter rows into react-admin's cache of single records;
 * this gives whole records another cache key.
 */
export const whole = { whole: true } as const;

/** The cache key of a whole record, as react-admin builds it. */
export function wholeKey(resource: string, id: number): readonly unknown[] {
  return [resource, 'getOne', { id: String(id), meta: whole }];
}
