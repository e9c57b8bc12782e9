import { useTranslate } from 'react-admin';
import type { ApplicationRow } from '@presenters/application.ts';
import common from '../layout/common.module.css';

/** The stage of a running application, in the project's own words if it has any; nothing for a closed application. */
export function StageWords({ row }: { row: Pick<ApplicationRow, 'stage' | 'status' | 'round'> }) {
  const t = useTranslate();
  if (!row.stage || row.status !== 'open') return <span>—</span>;
  return (
    <span>
      {t(`stage.${row.stage}`)}
      {row.round > 1 && <span className={common.quiet}> · {t('desk.round', { round: row.round })}</span>}
    </span>
  );
}
