import type { TranslationMessages } from 'react-admin';
import type { Catalogue } from '../../shared/i18n/Catalogue.ts';
import { wordsZh } from '../../shared/i18n/words.zh.ts';
import { deskZh } from './desk.zh.ts';
import { zhCN } from './zhCN.ts';

export const deskCatalogue: Catalogue<TranslationMessages> = {
  zh: { ...zhCN, ...wordsZh, ...deskZh },
  en: async () => {
    const [{ default: raEnglish }, { wordsEn }, { deskEn }] = await Promise.all([
      import('ra-language-english'),
      import('../../shared/i18n/words.en.ts'),
      import('./desk.en.ts'),
    ]);
    return { ...raEnglish, ...wordsEn, ...deskEn };
  },
};
