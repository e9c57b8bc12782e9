/** Characters that must not begin a line (GB/T 15834, 5.1) and that must not end one. */
const noStart = new Set('，。、；：？！）》」』】〉〕％”’…—·.,;:!?)]}%');
const noEnd = new Set('（《「『【〈〔“‘([{￥¥$＄');
const wide = /[\u2E80-\u303F\u3040-\u312F\u31C0-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]|[\u{20000}-\u{3FFFF}]/u;

/**
 * Breaks text into lines no wider than `width`; nothing is ever dropped except the spaces at a break and the line feeds
 * themselves. Chinese may break between any two characters but the forbidden ones; Latin words and numbers break at
 * spaces, after - / @ _ and after a dot before a letter, and anywhere if one alone is wider than the line.
 * @param widthOf width of one character, in the unit of `width`.
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .split('\n')
    .flatMap((paragraph) => breakParagraph(Array.from(paragraph), width, widthOf));
}

function breakParagraph(
  characters: readonly string[],
  width: number,
  widthOf: (character: string) => number,
): string[] {
  const lines: string[] = [];
  let start = 0;
  let lastBreak = 0;
  let used = 0;
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const previous = characters[at - 1];
    if (at > start && previous !== undefined && mayBreak(previous, character)) lastBreak = at;
    used += widthOf(character);
    // A space may reach beyond the edge: it is not printed.
    while (used > width && at > start && character !== ' ') {
      const end = lastBreak > start ? lastBreak : at;
      lines.push(characters.slice(start, end).join('').trimEnd());
      start = end;
      while (characters[start] === ' ' && start < at) start++;
      used = 0;
      for (let again = start; again <= at; again++) used += widthOf(characters[again] ?? '');
    }
  }
  lines.push(characters.slice(start).join('').trimEnd());
  return lines;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || noStart.has(after) || noEnd.has(before)) return false;
  if (before === '.') return /[A-Za-z]/.test(after);
  return (
    before === ' ' ||
    '-/@_'.includes(before) ||
    wide.test(before) ||
    wide.test(after) ||
    (noStart.has(before) && before > '\u2000')
  );
}
