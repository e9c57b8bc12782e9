/**
 * `meta` of every reading of a single record: lists fill react-admin's cache of single records with their shorter rows,
 * and this keeps whole records apart from those.
 */
export const whole = { whole: true } as const;

/** The cache key of a whole record, as react-admin builds it. */
export function wholeKey(resource: string, id: number): readonly unknown[] {
  return [resource, 'getOne', { id: String(id), meta: whole }];
}
