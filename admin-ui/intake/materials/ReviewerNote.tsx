import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Note } from '../layout/Note.tsx';

/** What the reviewer wrote when he returned the application, on the page where it is put right. */
export function ReviewerNote({ application: { decision, status } }: { application: IntakeApplication }) {
  const { t } = useI18n();
  if (status !== 'returned' || !decision || decision.comment === '') return null;
  return (
    <Note tone="due">
      <p>
        <strong>{t('returned.note')}</strong> {decision.comment}
      </p>
    </Note>
  );
}
