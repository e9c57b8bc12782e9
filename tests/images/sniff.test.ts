import { describe, expect, test } from 'vitest';
import { sniff } from '../../server/images/sniff.ts';
import { uploadAdvice } from '../../server/vocabulary/uploadAdvice.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { hostileFiles } from './hostileFiles.ts';

describe('what is not a picture gets advice', () => {
  test('every kind found has its words in both languages', async () => {
    const refused = (await hostileFiles()).filter(({ code }) => code === 'upload_unsupported');
    for (const { details } of refused) {
      const found = String(details['found']);
      const words: readonly string[] | undefined = Object.entries(uploadAdvice).find(([key]) => key === found)?.[1];
      expect(
        words?.every((text) => text.length > 8),
        found,
      ).toBe(true);
    }
  });

  test('a picture inside other bytes does not count', () => {
    const jpeg = Buffer.from('ffd8ffe000104a46494600', 'hex');
    expect(sniff(jpeg)).toBe('jpeg');
    expect(() => sniff(Buffer.concat([Buffer.from('\n'), jpeg]))).toThrow(AppError);
  });
});
