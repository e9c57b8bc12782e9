import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { plainFont } from './plainFont.ts';

export type FaceName = 'regular' | 'bold' | 'rare';

/** One parsed font. `advance` is in thousandths of the size; undefined where the font has no such character. */
export interface Face {
  name: FaceName;
  font: Font;
  advance(codePoint: number): number | undefined;
}
export interface Faces {
  regular: Face;
  bold: Face;
  /** Plane 2 and beyond (CJK extensions B–F), if the system has the font; it is not ours to ship (30 MB). */
  rare: Face | null;
}

const require = createRequire(import.meta.url);
const notoSans = (file: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);
const rareFontFiles = ['/usr/share/fonts/truetype/hanazono/HanaMinB.ttf', '/usr/share/fonts/hanazono/HanaMinB.ttf'];

let parsed: Faces | undefined;

/** The fonts, parsed once per process (about 0.1 s); parsing them per document would halve the speed. */
export function loadFaces(): Faces {
  parsed ??= readFaces(rareFontFiles.find((file) => existsSync(file)) ?? null);
  return parsed;
}

/** @param rareFile TTF for characters Noto Sans SC lacks, or null to refuse them. */
export function readFaces(rareFile: string | null): Faces {
  return {
    regular: face('regular', notoSans('400Regular/NotoSansSC_400Regular.ttf')),
    bold: face('bold', notoSans('700Bold/NotoSansSC_700Bold.ttf')),
    rare: rareFile === null ? null : face('rare', rareFile),
  };
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
