import type { FillSection } from '@vocabulary/form/fillSections.ts';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { reasonLines } from '../application/reasonLines.ts';
import { Note } from '../layout/Note.tsx';
import { sectionOfFault } from './sections.ts';

/** Why this section was returned, shown where it can be corrected. */
export function ReturnedNote({ application, section }: { application: IntakeApplication; section: FillSection }) {
  const i18n = useI18n();
  const here =
    application.decision?.reasons.filter(
      (reason) => reason.targetKind === 'field' && sectionOfFault(reason.target) === section,
    ) ?? [];
  if (here.length === 0) return null;
  return (
    <Note tone="due">
      <p>
        <strong>{i18n.t('returned.here')}</strong>
      </p>
      <ul>
        {reasonLines(here, i18n).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Note>
  );
}
