import { describe, expect, it } from 'vitest';
import { newTranslate } from '../../../admin-ui/shared/i18n/translate.ts';
import { wordsEn } from '../../../admin-ui/shared/i18n/words.en.ts';
import { wordsZh } from '../../../admin-ui/shared/i18n/words.zh.ts';
import { flatTexts, gapsOf } from '../support/flatTexts.ts';

describe('the shared words', () => {
  it('leave the same gaps in both languages', () => {
    const zh = flatTexts(wordsZh);
    const en = flatTexts(wordsEn);
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    expect(Object.keys(zh).filter((key) => gapsOf(en[key]).join() !== gapsOf(zh[key]).join())).toEqual([]);
  });

  it('are found by their dotted key, even when the key itself has dots', () => {
    const t = newTranslate('zh', { ...wordsZh, own: { hello: '%{name}，您好' } });
    expect(t('auditEvent.stage.done')).toBe('环节完成');
    expect(t('own.hello', { name: '陈' })).toBe('陈，您好');
    expect(t('no.such.key')).toBe('no.such.key');
  });

  it('count in English', () => {
    const t = newTranslate('en', { cases: '%{smart_count} case |||| %{smart_count} cases' });
    expect([t('cases', { smart_count: 1 }), t('cases', { smart_count: 0 }), t('cases', { smart_count: 7 })]).toEqual([
      '1 case',
      '0 cases',
      '7 cases',
    ]);
  });
});
