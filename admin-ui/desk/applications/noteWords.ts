import type { Translate } from '../../shared/i18n/translate.ts';
import { labelKey } from './formSections.ts';

/**
 * A note as it is read; one left by a look at a masked field begins with the field's path, which is told by its name.
 */
export function noteWords(body: string, t: Translate): string {
  const [, path, reason] = /^((?:legalRepresentative|agent|delivery|subjects)[\w.]*): ([\s\S]*)$/.exec(body) ?? [];
  return path ? t('desk.application.revealed', { name: t(labelKey(path)), reason }) : body;
}
