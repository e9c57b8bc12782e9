import { useTranslate } from 'react-admin';
import { formatInstant } from '../../shared/format/dateTime.ts';
import type { AuditEventRow } from '@presenters/auditEvent.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import common from '../layout/common.module.css';
import styles from './AuditEventShow.module.css';

export function AuditEventShow() {
  const t = useTranslate();
  return (
    <ShowPage<AuditEventRow>
      title={(row) => t(`auditEvent.${row.type}`, { _: row.type })}
      note={(row) => <code>#{row.id}</code>}
    >
      {(row) => (
        <div className={common.halves}>
          <Section title={t('desk.audit.facts')}>
            <Facts
              facts={[
                [t('desk.audit.at'), formatInstant(row.at)],
                [t('desk.audit.actor'), `${t(`actor.${row.actorKind}`)}${row.actorName ? ` · ${row.actorName}` : ''}`],
                [
                  t('desk.field.application'),
                  <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
                ],
                [t('desk.audit.position'), row.position || '—'],
                [t('desk.audit.request'), row.requestId && <code key="r">{row.requestId}</code>],
                [
                  t('desk.audit.previousHash'),
                  <code key="p" className={common.hash}>
                    {row.previousHash}
                  </code>,
                ],
                [
                  t('desk.audit.hash'),
                  <code key="h" className={common.hash}>
                    {row.hash}
                  </code>,
                ],
                [t('desk.audit.seal'), t(row.sealed ? 'desk.audit.sealed' : 'desk.audit.unsealed')],
              ]}
            />
          </Section>
          <Section title={t('desk.audit.details')}>
            <pre className={styles.details}>{JSON.stringify(row.details, null, 2)}</pre>
          </Section>
        </div>
      )}
    </ShowPage>
  );
}
