import type { Catalogue } from '../../shared/i18n/Catalogue.ts';
import { wordsZh } from '../../shared/i18n/words.zh.ts';
import { zh } from './zh.ts';

export const benchCatalogue: Catalogue = {
  zh: { ...wordsZh, ...zh },
  en: async () => {
    const [{ wordsEn }, { en }] = await Promise.all([import('../../shared/i18n/words.en.ts'), import('./en.ts')]);
    return { ...wordsEn, ...en };
  },
};
