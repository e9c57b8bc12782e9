import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Text as outlines of Noto Sans SC: no font of the machine is used, so pictures are the same everywhere.
 * fontkit has no types; these are the parts of it that we use.
 */
interface Glyph {
  readonly advanceWidth: number;
  readonly path: { toSVG(): string };
}
interface Font {
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): Glyph;
}
const load = createRequire(import.meta.url);
const fontkit: { create(bytes: Buffer): Font } = load('fontkit');

export type Weight = 'regular' | 'bold';
const files: Readonly<Record<Weight, string>> = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
};
const fonts = new Map<Weight, Font>();
const outlines = new Map<string, { advance: number; d: string }>();

function font(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const opened = fontkit.create(readFileSync(load.resolve(`@expo-google-fonts/noto-sans-sc/${files[weight]}`)));
  fonts.set(weight, opened);
  return opened;
}

function outline(character: string, weight: Weight): { advance: number; d: string } {
  const key = weight + character;
  const known = outlines.get(key);
  if (known) return known;
  const face = font(weight);
  const glyph = face.glyphForCodePoint(character.codePointAt(0) ?? 32);
  const made = { advance: glyph.advanceWidth / face.unitsPerEm, d: glyph.path.toSVG() };
  outlines.set(key, made);
  return made;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Space added after each character, in ems. */
  readonly spacing?: number;
}

function textWidth(text: string, { size, weight = 'regular', spacing = 0 }: TextStyle): number {
  return (
    [...text].reduce((width, character) => width + (outline(character, weight).advance + spacing) * size, 0) -
    spacing * size
  );
}

/** SVG of one line; (x, y) is the start, middle or end of its base line. */
export function text(x: number, y: number, content: string, style: TextStyle): string {
  const { size, weight = 'regular', fill = '#1b1b1f', anchor = 'start', spacing = 0 } = style;
  let pen = x - (anchor === 'start' ? 0 : textWidth(content, style) * (anchor === 'middle' ? 0.5 : 1));
  const parts = [...content].map((character) => {
    const { advance, d } = outline(character, weight);
    const part = glyphAt(pen, y, size, weight, d);
    pen += (advance + spacing) * size;
    return part;
  });
  return `<g fill="${fill}">${parts.join('')}</g>`;
}

function glyphAt(x: number, y: number, size: number, weight: Weight, d: string): string {
  const scale = size / font(weight).unitsPerEm;
  return d === ''
    ? ''
    : `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) ` +
        `scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${d}"/>`;
}

/** Text broken at `width`, one line under the other, `leading` apart. Chinese may break anywhere. */
export function paragraph(
  x: number,
  y: number,
  width: number,
  content: string,
  style: TextStyle,
  leading: number,
): { svg: string; bottom: number } {
  const lines: string[] = [];
  let line = '';
  for (const character of content) {
    if (character === '\n' || textWidth(line + character, style) > width) {
      lines.push(line);
      line = '';
    }
    if (character !== '\n') line += character;
  }
  lines.push(line);
  return {
    svg: lines.map((one, index) => text(x, y + index * leading, one, style)).join(''),
    bottom: y + lines.length * leading,
  };
}

/** One character on a circle: its middle is at (x, y), its foot points to the centre after a turn by `degrees`. */
export function turnedGlyph(
  x: number,
  y: number,
  degrees: number,
  character: string,
  size: number,
  stretch: number,
  weight: Weight,
): string {
  const { advance, d } = outline(character, weight);
  const scale = size / font(weight).unitsPerEm;
  return (
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(2)}) scale(1 ${stretch})">` +
    `<path transform="translate(${((-advance * size) / 2).toFixed(1)} ${(size * 0.36).toFixed(1)}) ` +
    `scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${d}"/></g>`
  );
}
