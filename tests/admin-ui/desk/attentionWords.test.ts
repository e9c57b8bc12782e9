import Polyglot from 'node-polyglot';
import { expect, it } from 'vitest';
import { deskEn } from '../../../admin-ui/desk/i18n/desk.en.ts';
import { deskZh } from '../../../admin-ui/desk/i18n/desk.zh.ts';
import { attentionWords } from '../../../admin-ui/desk/productionJobs/attentionWords.ts';
import { stationFaults } from '../../../server/vocabulary/stationFaults.ts';

const translators = { zh: deskZh, en: deskEn };
const words = (code: string, locale: 'zh' | 'en'): string => {
  const polyglot = new Polyglot({ locale, phrases: translators[locale], allowMissing: true });
  return attentionWords(code, locale, (key, values) => polyglot.t(key, values));
};
const own = ['token_lost', 'token_broken', 'left_at_bench', 'certificate_mismatch', 'ca_refused', 'proof_failed'];

it.each([...Object.keys(stationFaults), ...own, 'a_code_of_a_newer_station'])(
  '%s, for which a job was stopped, is told in words',
  (code) => {
    expect(words(code, 'zh')).toMatch(/[\u4e00-\u9fff]/);
    for (const locale of ['zh', 'en'] as const) expect(words(code, locale)).not.toMatch(/_|attention/);
  },
);

it('the words of the bench serve the desk too', () => {
  expect(words('signing_key_lost', 'zh')).toBe(stationFaults.signing_key_lost[1]);
  expect(words('signing_key_lost', 'en')).toBe(stationFaults.signing_key_lost[2]);
});
