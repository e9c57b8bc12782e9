import type { Catalogue } from '../../shared/i18n/Catalogue.ts';
import { wordsZh } from '../../shared/i18n/words.zh.ts';
import { intakeZh } from './intake.zh.ts';

export const intakeCatalogue: Catalogue = {
  zh: { ...wordsZh, ...intakeZh },
  en: async () => {
    const [{ wordsEn }, { intakeEn }] = await Promise.all([
      import('../../shared/i18n/words.en.ts'),
      import('./intake.en.ts'),
    ]);
    return { ...wordsEn, ...intakeEn };
  },
};
