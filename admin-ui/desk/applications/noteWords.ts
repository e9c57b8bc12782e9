import { factsAt } from '@vocabulary/form/formLeaves.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { labelKey } from './formSections.ts';

/**
 * A note's text for reading. A note that was left when a masked field was revealed begins with the field's path,
 * which is replaced by the field's name.
 */
export function noteWords(body: string, t: Translate): string {
  const [, path = '', reason] = /^([\w.]+): ([\s\S]*)$/.exec(body) ?? [];
  const facts = factsAt(path);
  return facts && facts.masked !== 'never' ? t('desk.application.revealed', { name: t(labelKey(path)), reason }) : body;
}
