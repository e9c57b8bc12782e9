import type { Translate } from '../../shared/i18n/translate.ts';
import { ApiError, messageOf } from '../api/ApiError.ts';
import { labelKey } from '../applications/formSections.ts';

interface Named {
  kind?: unknown;
  target?: unknown;
}

/** Why the desk refused a decision; what was not looked at and what cannot be opened is named. */
export function refusalWords(error: unknown, locale: string, t: Translate): string {
  const words = messageOf(error, locale, t('desk.offline'));
  if (!(error instanceof ApiError) || error.code !== 'not_looked_at') return words;
  const names = (what: string, nameOf: (one: Named) => string): string[] => {
    const list = error.details[what];
    const found = Array.isArray(list) ? [...new Set((list as Named[]).map(nameOf))] : [];
    return found.length > 0 ? [t(`desk.review.unlooked.${what}`, { names: found.join(t('desk.comma')) })] : [];
  };
  const picture = ({ kind }: Named): string => t(`materialKind.${String(kind)}`);
  const item = ({ kind, target }: Named): string =>
    t(kind === 'field' ? labelKey(String(target)) : `materialKind.${String(target)}`);
  const named = [...names('items', item), ...names('pictures', picture), ...names('unreadable', picture)];
  return named.length > 0 ? named.join(t('desk.semicolon')) : words;
}
