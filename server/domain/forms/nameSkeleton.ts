import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 'tw', to: 'cn' });

/**
 * What of an organisation's name the eye compares: one width, one script, one case, no spaces and no punctuation. Equal
 * skeletons look alike.
 */
export function nameSkeleton(name: string): string {
  return simplified(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
