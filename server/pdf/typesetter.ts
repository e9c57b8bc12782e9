import { AppError } from '../lib/AppError.ts';
import { breakLines } from './breakLines.ts';
import { faceWith, type Face, type Faces } from './faces.ts';
import type { Mark } from './marks.ts';
import type { Shade } from './paper.ts';

export interface Style {
  size: number;
  bold?: boolean;
  shade?: Shade;
  /** Height of a line, as a multiple of the size. */
  leading?: number;
}
export type Align = 'left' | 'center' | 'right';

/** How much of the free width lies before the text. */
const SHARE_BEFORE = { left: 0, center: 0.5, right: 1 } as const;

/** Measures and sets text with the given fonts, and collects every character it has no glyph for. */
export class Typesetter {
  readonly #faces: Faces;
  readonly #missing = new Set<string>();
  constructor(faces: Faces) {
    this.#faces = faces;
  }

  lineHeight(style: Style): number {
    return style.size * (style.leading ?? 1.36);
  }

  width(text: string, style: Style): number {
    let sum = 0;
    for (const character of text) sum += this.#widthOf(character, style);
    return sum;
  }

  lines(text: string, style: Style, width: number): string[] {
    return breakLines(text, width, (character) => this.#widthOf(character, style));
  }

  /** One line whose line box begins at `top`; one mark, or more where the rare font must help out. */
  line(text: string, style: Style, x: number, top: number, width = 0, align: Align = 'left'): Mark[] {
    const free = width - (align === 'left' ? 0 : this.width(text, style));
    let at = x + free * SHARE_BEFORE[align];
    // The CJK em box reaches from 0.12 below to 0.88 above the baseline.
    const baseline = top + (this.lineHeight(style) - style.size) / 2 + style.size * 0.88;
    return this.#runs(text, style).map(({ face, run }): Mark => {
      const mark: Mark = {
        mark: 'text',
        x: at,
        baseline,
        width: this.width(run, style),
        text: run,
        face: face.name,
        size: style.size,
        shade: style.shade ?? 'ink',
      };
      at += mark.width;
      return mark;
    });
  }

  /** @throws AppError document_glyph_missing: a name is never printed with an empty box in it. */
  assertEverySign(): void {
    if (this.#missing.size === 0) return;
    const characters = [...this.#missing].sort();
    throw new AppError('document_glyph_missing', {
      characters,
      codePoints: characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
    });
  }

  #widthOf(character: string, style: Style): number {
    return ((this.#faceOf(character, style).advance(character.codePointAt(0) ?? 0) ?? 1000) * style.size) / 1000;
  }

  #faceOf(character: string, { bold = false }: Style): Face {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = faceWith(this.#faces, codePoint, bold);
    if (face) return face;
    if (character !== '\n' && character !== '\r' && character !== '\t') this.#missing.add(character);
    return bold ? this.#faces.bold : this.#faces.regular;
  }

  #runs(text: string, style: Style): { face: Face; run: string }[] {
    const runs: { face: Face; run: string }[] = [];
    for (const character of text) {
      const face = this.#faceOf(character, style);
      const last = runs.at(-1);
      if (last?.face === face) last.run += character;
      else runs.push({ face, run: character });
    }
    return runs;
  }
}
