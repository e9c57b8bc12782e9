import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../server/pdf/breakLines.ts';

const widthOf = (character: string) => (character.charCodeAt(0) < 0x80 ? 5 : 10);
const widthOfLine = (line: string) => [...line].reduce((sum, character) => sum + widthOf(character), 0);
const bare = (text: string) => text.replace(/\s/g, '');
const mixed = fc.string({
  unit: fc.constantFrom(...'云汉建设工程𬭛䶮，。、（）《》：；“”aZ09-/.@_,()% \n\t'),
  maxLength: 300,
});

describe('breaking lines', () => {
  it('loses no character and never goes over the width', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 10, max: 200 }), (text, width) => {
        const lines = breakLines(text, width, widthOf);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(widthOfLine(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('never begins a line with a closing mark nor ends one with an opening mark, where a word leaves room', () => {
    const phrase = fc.array(
      fc.tuple(
        fc.string({ unit: fc.constantFrom(...'云汉建设'), minLength: 3, maxLength: 9 }),
        fc.constantFrom('，', '。', '、', '（', '《'),
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(phrase, fc.integer({ min: 30, max: 200 }), (parts, width) => {
        const lines = breakLines(parts.flat().join('') + '云', width, widthOf);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《]$/);
      }),
    );
  });

  it('keeps words and numbers whole, and breaks addresses where people would', () => {
    expect(breakLines('服务热线 400-000-0000 转 12345', 60, widthOf)).toEqual(['服务热线', '400-000-0000', '转 12345']);
    expect(breakLines('gu.kun@yunhan.example', 60, widthOf)).toEqual(['gu.kun@', 'yunhan.', 'example']);
    expect(breakLines('A'.repeat(25), 60, widthOf)).toEqual(['A'.repeat(12), 'A'.repeat(12), 'A']);
    expect(breakLines('第一行\r\n第二行\n\n第四行', 60, widthOf)).toEqual(['第一行', '第二行', '', '第四行']);
  });
});
