import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { tokenFateWords } from '../i18n/tokenFateWords.ts';
import { Note } from '../layout/Note.tsx';

/** One of several tokens broke, was lost or is not made any more: which product it was of, what happens next. */
export function TokensMissing({ application }: { application: IntakeApplication }) {
  const words = tokenFateWords[useI18n().locale];
  const { tokensMissing, items, project } = application;
  const nameOf = (itemId: number): string => items.find(({ id }) => id === itemId)?.name ?? '';
  if (tokensMissing.length === 0) return null;
  return (
    <Note tone="due" role="status">
      {tokensMissing.map(({ jobId, itemId, fate }) => (
        <p key={jobId}>
          <strong>{words[fate].what(nameOf(itemId))}</strong> {words[fate].next(project.hotline)}
        </p>
      ))}
    </Note>
  );
}
