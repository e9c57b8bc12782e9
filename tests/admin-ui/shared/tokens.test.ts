import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemes, tones, type Scheme, type SchemeName } from '../../../admin-ui/shared/theme/tokens.ts';
import { contrast } from '../support/contrast.ts';

const css = readFileSync(`${import.meta.dirname}/../../../admin-ui/shared/theme/tokens.css`, 'utf8');
const blocks = {
  light: [css.slice(css.indexOf(':root {'), css.indexOf(":root[data-theme='dark']"))],
  dark: [
    css.slice(css.indexOf(":root[data-theme='dark']"), css.indexOf('@media')),
    css.slice(css.indexOf('@media'), css.indexOf('body {')),
  ],
};

describe.each(Object.keys(schemes) as SchemeName[])('the %s scheme', (name) => {
  const scheme: Scheme = schemes[name];

  it('is the same in the stylesheet as in the code', () => {
    for (const block of blocks[name]) {
      const written = Object.fromEntries(
        [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [key, value]),
      );
      expect(written).toEqual(scheme);
    }
  });

  it.each(['bg', 'surface', 'sunken'] as const)('reads well on %s (WCAG AA)', (ground) => {
    expect(
      (['text', 'quiet', 'accent', ...tones] as const).filter((ink) => contrast(scheme[ink], scheme[ground]) < 4.5),
    ).toEqual([]);
    expect(contrast(scheme.control, scheme.surface)).toBeGreaterThanOrEqual(3);
  });

  it('reads well on its tints and on the accent', () => {
    expect(tones.filter((tone) => contrast(scheme[tone], scheme[`${tone}-tint`]) < 4.5)).toEqual([]);
    for (const ground of ['accent', 'accent-strong'] as const)
      expect(contrast(scheme['on-accent'], scheme[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme.text, scheme['accent-tint'])).toBeGreaterThanOrEqual(4.5);
  });
});
