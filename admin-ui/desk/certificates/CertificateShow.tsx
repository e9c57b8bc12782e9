import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { CertificateRow } from '@presenters/certificate.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import { algorithmName } from './algorithmName.ts';
import common from '../layout/common.module.css';

export function CertificateShow() {
  const t = useTranslate();
  return (
    <ShowPage<CertificateRow>
      title={(row) => `${t(`certificateRole.${row.role}`)} · ${row.commonName ?? row.organizationName}`}
      note={(row) => <StateField kind="certificateState" state={row.state} />}
    >
      {(row) => (
        <Section title={t('desk.certificate.facts')}>
          {row.state === 'on_hold' && <p className={common.sectionWords}>{t('desk.certificate.onHoldWords')}</p>}
          <Facts
            facts={[
              row.commonName && [t('desk.certificate.holder'), row.commonName],
              row.subject && [t('desk.certificate.subject'), <code key="d">{row.subject}</code>],
              [t('desk.certificate.issuer'), <code key="i">{row.issuer}</code>],
              [t('desk.certificate.serialNumber'), <GroupedCode key="n" code={row.serialNumber} />],
              [t('desk.certificate.notBefore'), <When key="b" at={row.notBefore} />],
              [t('desk.certificate.notAfter'), <When key="e" at={row.notAfter} />],
              row.activatedAt && [t('desk.certificate.activatedAt'), <When key="a" at={row.activatedAt} />],
              [t('desk.certificate.algorithm'), algorithmName(row.algorithm)],
              row.sha256 && [
                t('desk.certificate.sha256'),
                <code key="h" className={common.hash}>
                  {row.sha256}
                </code>,
              ],
              [t('desk.certificate.token'), <GroupedCode key="t" code={row.tokenSerial} />],
              row.pairId && [
                t('desk.certificate.pair'),
                <Link key="p" to={`/certificates/${row.pairId}/show`}>
                  {t(row.role === 'encryption' ? 'certificateRole.signing' : 'certificateRole.encryption')}
                </Link>,
              ],
              [
                t('desk.field.application'),
                <ApplicationLink key="l" id={row.applicationId} number={row.applicationNumber} />,
              ],
            ]}
          />
        </Section>
      )}
    </ShowPage>
  );
}
