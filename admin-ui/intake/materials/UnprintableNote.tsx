import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Note } from '../layout/Note.tsx';

/** Characters that stop a form from being printed, and what to do: told before the form is opened. */
export function UnprintableNote({ characters }: { characters: readonly string[] }) {
  const { t } = useI18n();
  if (characters.length === 0) return null;
  const named = characters
    .map((one) => `${one}（U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`)
    .join('、');
  return (
    <Note tone="late" role="status">
      <p>{t('documents.unprintable', { characters: named })}</p>
    </Note>
  );
}
