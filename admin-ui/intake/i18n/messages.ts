import type { Messages } from '../../shared/i18n/translator.ts';
import { intakeEn } from './intake.en.ts';
import { intakeZh } from './intake.zh.ts';

export const intakeMessages: Record<'zh' | 'en', Messages> = { zh: intakeZh, en: intakeEn };
