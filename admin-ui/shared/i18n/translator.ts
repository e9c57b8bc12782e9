/** A tree of texts; `%{name}` marks a gap, ` |||| ` separates singular from plural. */
export interface Messages {
  readonly [key: string]: string | Messages;
}
/** Key by dots (keys may hold dots themselves) and values for the gaps → text; an unknown key comes back as it is. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export function newTranslator(...trees: readonly Messages[]): Translate {
  const texts = new Map<string, string>();
  for (const tree of trees) flatten(tree, '', texts);
  return (key, values = {}) => fill(texts.get(key) ?? (typeof values._ === 'string' ? values._ : key), values);
}

function flatten(tree: Messages, prefix: string, texts: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, texts);
  }
}

function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  const [one = text, many] = text.split(' |||| ');
  const chosen = many !== undefined && values.smart_count !== 1 ? many : one;
  return chosen.replace(/%\{(\w+)\}/g, (gap, name: string) => (name in values ? String(values[name]) : gap));
}
