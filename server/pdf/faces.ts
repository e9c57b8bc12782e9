import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { plainFont } from './plainFont.ts';
import { rareFontNames, rareFonts, type RareFontName } from '../lib/rareFonts.ts';

export type FaceName = 'regular' | 'bold' | RareFontName;

/** One parsed font. `advance` is in thousandths of the size; undefined where the font has no such character. */
export interface Face {
  name: FaceName;
  font: Font;
  advance(codePoint: number): number | undefined;
}
export interface Faces {
  regular: Face;
  bold: Face;
  /** For characters the other two lack, in the order they are asked; those the system has. */
  rare: readonly RareFace[];
}
/** Parsed when it is first needed: most documents need none, and each takes tens of MB. */
export interface RareFace {
  name: RareFontName;
  read(): Face;
}

const require = createRequire(import.meta.url);
const notoSans = (file: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);

let parsed: Faces | undefined;

/** The fonts, parsed once per process (about 0.1 s); parsing them per document would halve the speed. */
export function loadFaces(): Faces {
  parsed ??= readFaces(rareFontNames.filter((name) => existsSync(rareFonts[name].file)));
  return parsed;
}

/** @param rare fonts of the system for characters Noto Sans SC lacks; none, and such characters are refused. */
export function readFaces(rare: readonly RareFontName[]): Faces {
  return {
    regular: face('regular', notoSans('400Regular/NotoSansSC_400Regular.ttf')),
    bold: face('bold', notoSans('700Bold/NotoSansSC_700Bold.ttf')),
    rare: rare.map((name) => {
      let read: Face | undefined;
      return { name, read: () => (read ??= face(name, rareFonts[name].file)) };
    }),
  };
}

/** The face that has the character: the wished one, or the first rare one; null when none has it. */
export function faceWith(faces: Faces, codePoint: number, bold: boolean): Face | null {
  const wished = bold ? faces.bold : faces.regular;
  if (wished.advance(codePoint) !== undefined) return wished;
  for (const rare of faces.rare) {
    const read = rare.read();
    if (read.advance(codePoint) !== undefined) return read;
  }
  return null;
}

/** Characters of the text that no font has, each once. */
export function unprintable(faces: Faces, text: string): string[] {
  return [...new Set(text)].filter(
    (one) => !'\n\r\t'.includes(one) && faceWith(faces, one.codePointAt(0) ?? 0, false) === null,
  );
}

function face(name: FaceName, file: string): Face {
  const font = plainFont(create(readFileSync(file)));
  const advances = new Map<number, number | undefined>();
  const scale = 1000 / font.unitsPerEm;
  return {
    name,
    font,
    advance(codePoint) {
      if (!advances.has(codePoint))
        advances.set(
          codePoint,
          font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).advanceWidth * scale : undefined,
        );
      return advances.get(codePoint);
    },
  };
}
