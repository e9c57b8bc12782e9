import { describe, expect, it } from 'vitest';
import { missingBlocks, rareFonts } from '../../server/lib/rareFonts.ts';

describe('blocks of GB 18030-2022 that cannot be printed', () => {
  it('names the package for every block whose font is not there', () => {
    const missing = missingBlocks(() => false);
    expect(missing.map(({ block, install }) => [block, install])).toEqual([
      ['basic', 'fonts-babelstone-han'],
      ['extension_a', 'fonts-hanazono'],
      ['extension_b', 'fonts-hanazono'],
      ['extension_c', 'fonts-hanazono'],
      ['extension_d', 'fonts-hanazono'],
      ['extension_e', 'fonts-hanazono'],
      ['extension_f', 'fonts-hanazono'],
      ['extension_g', 'fonts-babelstone-han'],
      ['extension_h', 'fonts-babelstone-han'],
      ['extension_i', null],
    ]);
  });

  it('says with all fonts what no font has: a part of G and H, all of I', () => {
    expect(missingBlocks(() => true)).toEqual([
      { block: 'extension_g', whole: false, install: null },
      { block: 'extension_h', whole: false, install: null },
      { block: 'extension_i', whole: true, install: null },
    ]);
    expect(missingBlocks((file) => file === rareFonts.hana_b.file).map((one) => one.block)).toEqual([
      'basic',
      'extension_a',
      'extension_g',
      'extension_h',
      'extension_i',
    ]);
  });
});
