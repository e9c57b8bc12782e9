import Button from '@mui/material/Button';
import type { IntakeProject } from '@presenters/intakeCatalogue.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './ProjectFacts.module.css';

/** What has been chosen and what follows: the order of the stages, their time, and the papers that are needed. */
export function ProjectFacts({ project, onOther }: { project: IntakeProject; onOther: (() => void) | null }) {
  const { t } = useI18n();
  const ours = project.stages.filter(
    (one) =>
      !['payment', 'acceptance'].includes(one.stage) &&
      !(one.stage === 'production' && project.productionMode === 'self'),
  );
  const days = ours.reduce((sum, one) => sum + one.promisedWorkingDays, 0);
  return (
    <section className={common.card}>
      <div className={join(common.row, common.between, common.topAligned)}>
        <div>
          <p className={common.cardTitle}>{project.name}</p>
          <p className={common.quiet}>{[project.subProject, project.marketRole].filter(Boolean).join(' · ')}</p>
        </div>
        {onOther && <Button onClick={onOther}>{t('choose.other')}</Button>}
      </div>
      <ol className={styles.flow} aria-label={t('choose.flow')}>
        <li>{t('line.submitted')}</li>
        {project.stages.map(({ stage }) => (
          <li key={stage}>
            {t(stage === 'production' && project.productionMode === 'self' ? 'line.production_self' : `line.${stage}`)}
          </li>
        ))}
      </ol>
      <p className={join(common.quiet, common.small)}>{t('choose.days', { days })}</p>
      <details>
        <summary>{t('choose.papers', { count: project.materials.length })}</summary>
        <ul className={common.ticks}>
          {project.materials.map((kind) => (
            <li key={kind}>{t(`materialKind.${kind}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
