/** A tree of texts as one record, keys joined by dots. */
export function flatTexts(tree: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatTexts(value as object, `${prefix}${key}.`)),
    ),
  );
}

/** The names of the gaps a text leaves, sorted. */
export function gapsOf(text: string | undefined): string[] {
  return [...new Set([...(text ?? '').matchAll(/%\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();
}
