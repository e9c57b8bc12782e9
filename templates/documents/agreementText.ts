import type { Block } from './blocks.ts';

const heading = /^[一二三四五六七八九十]+、[^。；]{1,20}$/;
const numbered = /^(\d+(?:\.\d+)+(?=\s)|\d+\.(?!\d)|[一二三四五六七八九十]+、)\s*(.+)$/;

/**
 * The text of an agreement, line by line: exactly the words that were accepted;
 * headings and numbers get their own style.
 */
export function agreementText(body: string): Block[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => {
      if (heading.test(line)) return { block: 'heading', zh: line };
      const [, number, text] = numbered.exec(line) ?? [];
      return number && text ? { block: 'paragraph', number, text } : { block: 'paragraph', text: line };
    });
}
