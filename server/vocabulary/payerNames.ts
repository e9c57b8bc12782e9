import { foldSearch } from './text/foldText.ts';

/** A name without what banks and people write in different ways: width, blanks, brackets, case. */
const bare = (name: string): string =>
  foldSearch(name)
    .replace(/[\s()（）]/g, '')
    .toLowerCase();

/**
 * True when one of the payers is not the organisation. Several names of one payment are joined by 、. Names that are not
 * known do not differ.
 */
export function payersDiffer(organization: string, payers: readonly (string | null)[]): boolean {
  const wanted = bare(organization);
  const names = payers.flatMap((one) => (one ?? '').split('、')).map(bare);
  return wanted !== '' && names.some((name) => name !== '' && name !== wanted);
}
