import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 'tw', to: 'cn' });

/**
 * The part of an organisation's name that matters to the eye: one width, one script, one case, no spaces, no
 * punctuation. Names with equal skeletons look the same.
 */
export function nameSkeleton(name: string): string {
  return simplified(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
