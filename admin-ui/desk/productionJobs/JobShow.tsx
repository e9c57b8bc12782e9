import { useLocaleState, useTranslate } from 'react-admin';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { JobDetail } from '@presenters/productionJob.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import { attentionWords } from './attentionWords.ts';
import { JobActions } from './JobActions.tsx';
import { JobSteps } from './JobSteps.tsx';
import common from '../layout/common.module.css';

export function JobShow() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <ShowPage<JobDetail>
      title={(row) => `${t('desk.job.title')} · ${row.organizationName ?? row.applicationNumber ?? row.id}`}
      note={(row) => <StateField kind="jobState" state={row.state} />}
      actions={(row) => <JobActions job={row} />}
    >
      {(row) => (
        <div className={common.halves}>
          <Section title={t('desk.job.facts')}>
            <Facts
              facts={[
                [
                  t('desk.field.application'),
                  <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
                ],
                [t('desk.job.product'), row.productName],
                row.subjectName !== undefined && [t('desk.job.subject'), row.subjectName],
                [t('desk.job.mode'), t(`productionMode.${row.mode}`, { _: row.mode })],
                [t('desk.field.serial'), <GroupedCode key="s" code={row.tokenSerial} />],
                row.stationName && [t('desk.job.station'), row.stationName],
                row.operatorName && [t('desk.job.operator'), row.operatorName],
                row.attentionCode && [
                  t('desk.job.attention'),
                  <span key="f" className={common.differs}>
                    {attentionWords(row.attentionCode, locale, t)}
                  </span>,
                ],
                row.goOnRefused && [t('desk.job.instead'), attentionWords(row.goOnRefused, locale, t)],
                [t('desk.job.startedAt'), <When key="b" at={row.startedAt} />],
                [t('desk.job.doneAt'), <When key="e" at={row.doneAt} />],
              ]}
            />
          </Section>
          <Section title={t('desk.job.steps')}>
            <JobSteps steps={row.steps ?? []} />
          </Section>
        </div>
      )}
    </ShowPage>
  );
}
