import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { faultWords } from '../i18n/words.ts';
import { Note } from '../layout/Note.tsx';
import { stepOfFault } from './progress.ts';
import { sectionOfFault } from './sections.ts';
import styles from './FaultLinks.module.css';

/** What is still missing, each with a link to its place. */
export function FaultLinks({
  application,
  faults,
}: {
  application: Pick<IntakeApplication, 'id'>;
  faults: readonly FormFault[];
}) {
  const i18n = useI18n();
  if (faults.length === 0) return null;
  return (
    <div id="faults">
      <Note tone="due">
        <p>
          <strong>{i18n.t('submit.missing', { smart_count: faults.length, count: faults.length })}</strong>
        </p>
        <ul className={styles.faultLinks}>
          {faults.map((fault) => (
            <li key={fault.path + fault.code}>
              <Link to={wayTo(application.id, fault.path)}>{faultWords(fault, i18n)}</Link>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

/** The page on which a fault can be corrected. */
export function wayTo(id: number, path: string): string {
  const step = stepOfFault(path);
  if (step === 'materials') return `/applications/${id}/materials#${path.replace('materials.', '').replace('.', '-')}`;
  const section = sectionOfFault(path);
  return step === 'fill' && section ? `/applications/${id}/fill/${section}` : `/applications/${id}/${step}`;
}
