import Button from '@mui/material/Button';
import type { IntakeProject } from '@presenters/intakeCatalogue.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';

/** What has been chosen and what it means: the order of things, the time they take, the papers to have at hand. */
export function ProjectFacts({ project, onOther }: { project: IntakeProject; onOther: (() => void) | null }) {
  const { t } = useI18n();
  const ours = project.stages.filter(
    (one) =>
      !['payment', 'acceptance'].includes(one.stage) &&
      !(one.stage === 'production' && project.productionMode === 'self'),
  );
  const days = ours.reduce((sum, one) => sum + one.promisedWorkingDays, 0);
  return (
    <section className="card">
      <div className="row between top-aligned">
        <div>
          <p className="card-title">{project.name}</p>
          <p className="quiet">{[project.subProject, project.marketRole].filter(Boolean).join(' · ')}</p>
        </div>
        {onOther && <Button onClick={onOther}>{t('choose.other')}</Button>}
      </div>
      <ol className="flow" aria-label={t('choose.flow')}>
        <li>{t('line.submitted')}</li>
        {project.stages.map(({ stage }) => (
          <li key={stage}>
            {t(stage === 'production' && project.productionMode === 'self' ? 'line.production_self' : `line.${stage}`)}
          </li>
        ))}
      </ol>
      <p className="quiet small">{t('choose.days', { days })}</p>
      <details>
        <summary>{t('choose.papers', { count: project.materials.length })}</summary>
        <ul className="ticks">
          {project.materials.map((kind) => (
            <li key={kind}>{t(`materialKind.${kind}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
