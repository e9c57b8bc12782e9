import { returnedKinds } from '@vocabulary/documentKinds.ts';
import { factsAt } from '@vocabulary/form/formLeaves.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { labelKey } from './formSections.ts';

/**
 * A note's text for reading. A note that was left when a masked field or a form was revealed begins with its path or
 * kind, which is replaced by its name.
 */
export function noteWords(body: string, t: Translate): string {
  const [, path = '', reason] = /^([\w.]+): ([\s\S]*)$/.exec(body) ?? [];
  const facts = factsAt(path);
  if (facts && facts.masked !== 'never') return t('desk.application.revealed', { name: t(labelKey(path)), reason });
  return returnedKinds.some((kind) => kind === path)
    ? t('desk.application.revealed', { name: t(`documentKind.${path}`), reason })
    : body;
}
