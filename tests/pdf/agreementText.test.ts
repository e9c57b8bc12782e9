import { describe, expect, it } from 'vitest';
import { agreementText } from '../../templates/documents/agreementText.ts';

describe('the text of an agreement', () => {
  it('is set line by line with its own headings and numbers, and not a word else', () => {
    expect(
      agreementText(
        '前言一句。\n\n一、定义\n1.1 数字证书：电子文件。\n2. 第二条，3.5 元。\n二、甲方应当保管好 UKey，不得出借。',
      ),
    ).toEqual([
      { block: 'paragraph', text: '前言一句。' },
      { block: 'heading', zh: '一、定义' },
      { block: 'paragraph', number: '1.1', text: '数字证书：电子文件。' },
      { block: 'paragraph', number: '2.', text: '第二条，3.5 元。' },
      { block: 'paragraph', number: '二、', text: '甲方应当保管好 UKey，不得出借。' },
    ]);
  });

  it('does not take a sum or a version at the beginning of a line for a number', () => {
    expect(agreementText('3.5元起\n2026年起施行。')).toEqual([
      { block: 'paragraph', text: '3.5元起' },
      { block: 'paragraph', text: '2026年起施行。' },
    ]);
  });
});
