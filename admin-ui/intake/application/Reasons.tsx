import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { wayTo } from '../wizard/FaultLinks.tsx';
import { reasonLine } from './reasonLines.ts';
import styles from './Reasons.module.css';

/** Why the application was returned: each reason with a link to the place where it can be corrected. */
export function Reasons({ application }: { application: IntakeApplication }) {
  const i18n = useI18n();
  const { decision, abilities, id } = application;
  if (!decision) return null;
  const may = abilities.includes('edit');
  return (
    <>
      <ul className={styles.reasons}>
        {decision.reasons.map((reason) => {
          const words = reasonLine(reason, i18n);
          const path = pathOf(reason);
          return <li key={words}>{may && path ? <Link to={wayTo(id, path)}>{words}</Link> : words}</li>;
        })}
      </ul>
      {decision.comment !== '' && <blockquote className={styles.comment}>{decision.comment}</blockquote>}
    </>
  );
}

/** What has to be corrected; null if a reason is about the whole application. */
function pathOf({ targetKind, target }: NonNullable<IntakeApplication['decision']>['reasons'][number]): string | null {
  if (targetKind === 'material') return `materials.${target}`;
  return targetKind === 'field' ? target : null;
}
