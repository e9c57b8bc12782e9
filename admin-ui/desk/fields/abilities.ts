/** True when the desk said, with the record, that this verb is possible now. */
export function may(record: { abilities?: string[] } | null | undefined, verb: string): boolean {
  return record?.abilities?.includes(verb) ?? false;
}
