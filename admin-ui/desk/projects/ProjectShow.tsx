import { useTranslate } from 'react-admin';
import { StageLine } from '../../shared/stages/StageLine.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { ProjectDetail } from '@presenters/project.ts';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import common from '../layout/common.module.css';

export function ProjectShow() {
  const t = useTranslate();
  return (
    <ShowPage<ProjectDetail>
      title={(row) => row.name}
      note={(row) => (
        <StateChip tone={row.active ? 'done' : 'waiting'} label={t(row.active ? 'desk.active' : 'desk.inactive')} />
      )}
    >
      {(row) => (
        <>
          <Section title={t('desk.project.facts')}>
            <Facts
              facts={[
                [t('desk.project.code'), <code key="c">{row.code}</code>],
                [t('desk.project.region'), row.region],
                [t('desk.project.category'), row.category],
                row.subProject && [t('desk.project.subProject'), row.subProject],
                row.marketRole && [t('desk.project.marketRole'), row.marketRole],
                [t('desk.project.preset'), t(`desk.preset.${row.preset}`)],
                [t('desk.project.acceptance'), t(row.acceptance ? 'ra.boolean.true' : 'ra.boolean.false')],
                [t('desk.project.uploadLimit'), `${(row.uploadLimitBytes / 1_048_576).toFixed(1)} MB`],
                [t('desk.project.hotline'), row.hotline],
              ]}
            />
          </Section>
          {(row.workflows ?? []).map((workflow) => (
            <Section
              key={workflow.businessType}
              title={[`businessType.${workflow.businessType}`, modeKey(workflow.productionMode)]
                .filter((key) => key !== null)
                .map((key) => t(key))
                .join(' · ')}
            >
              <StageLine
                label={t('desk.project.workflow')}
                steps={workflow.stages.map((stage, index) => ({
                  key: stage,
                  label: t(`stage.${stage}`),
                  state: 'waiting',
                  stateLabel: t('desk.project.step', { number: index + 1 }),
                }))}
              />
              {workflow.materials && workflow.materials.length > 0 && (
                <p className={common.sectionWords}>
                  {t('desk.pair', {
                    name: t('desk.project.materials'),
                    value: workflow.materials.map((kind) => t(`materialKind.${kind}`)).join(t('desk.comma')),
                  })}
                </p>
              )}
            </Section>
          ))}
        </>
      )}
    </ShowPage>
  );
}

const modeKey = (mode: string | null | undefined): string | null => (mode ? `productionMode.${mode}` : null);
