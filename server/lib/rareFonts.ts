import { existsSync } from 'node:fs';

export const rareFontNames = ['hana_b', 'hana_a', 'babelstone'] as const;
export type RareFontName = (typeof rareFontNames)[number];

/** Fonts for characters that Noto Sans SC lacks. They are the system's: together they are 100 MB, not ours to ship. */
export const rareFonts: Readonly<Record<RareFontName, { debianPackage: string; file: string }>> = {
  hana_b: { debianPackage: 'fonts-hanazono', file: '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf' },
  hana_a: { debianPackage: 'fonts-hanazono', file: '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf' },
  babelstone: { debianPackage: 'fonts-babelstone-han', file: '/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf' },
};

/** Blocks of GB 18030-2022, level 3, that Noto Sans SC does not print whole. */
export const rareBlocks = [
  'basic',
  'extension_a',
  'extension_b',
  'extension_c',
  'extension_d',
  'extension_e',
  'extension_f',
  'extension_g',
  'extension_h',
  'extension_i',
] as const;
export type RareBlock = (typeof rareBlocks)[number];

/** Which font prints the rest of a block, and whether all of it (counted in the files of Debian 12). */
const givenBy: Readonly<Record<RareBlock, { font: RareFontName; all: boolean } | null>> = {
  basic: { font: 'babelstone', all: true },
  extension_a: { font: 'hana_a', all: true },
  extension_b: { font: 'hana_b', all: true },
  extension_c: { font: 'hana_b', all: true },
  extension_d: { font: 'hana_b', all: true },
  extension_e: { font: 'hana_b', all: true },
  extension_f: { font: 'hana_b', all: true },
  extension_g: { font: 'babelstone', all: false },
  extension_h: { font: 'babelstone', all: false },
  extension_i: null,
};

export interface MissingBlock {
  block: RareBlock;
  /** False when a part of it can be printed. */
  whole: boolean;
  /** The package that would mend it; null when no font is known. */
  install: string | null;
}

/** Blocks with characters that cannot be printed on this machine. */
export function missingBlocks(isThere: (file: string) => boolean = existsSync): MissingBlock[] {
  return rareBlocks.flatMap((block): MissingBlock[] => {
    const given = givenBy[block];
    if (!given) return [{ block, whole: true, install: null }];
    const { file, debianPackage } = rareFonts[given.font];
    if (!isThere(file)) return [{ block, whole: block !== 'basic' && block !== 'extension_a', install: debianPackage }];
    return given.all ? [] : [{ block, whole: false, install: null }];
  });
}
