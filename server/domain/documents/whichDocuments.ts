import type { DocumentCondition, DocumentKind } from '../../vocabulary/documentKinds.ts';

export interface DocumentRule {
  kind: DocumentKind;
  condition: DocumentCondition;
  position: number;
}

type Items = readonly { withSeal: boolean }[];
const holds: Readonly<Record<DocumentCondition, (items: Items) => boolean>> = {
  always: () => true,
  with_seal: (items) => items.some((item) => item.withSeal),
};

/**
 * The documents of an application to print, sign and send back, in the order of its workflow. The seal specimen form is
 * left out for an individual, who has no company seal. Pure.
 */
export function whichDocuments(
  rules: readonly DocumentRule[],
  items: Items,
  { individual = false }: { individual?: boolean } = {},
): DocumentKind[] {
  return [...rules]
    .sort((a, b) => a.position - b.position)
    .filter(({ kind, condition }) => holds[condition](items) && !(individual && kind === 'seal_specimen_form'))
    .map(({ kind }) => kind);
}
