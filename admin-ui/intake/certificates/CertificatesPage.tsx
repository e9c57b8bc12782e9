import type { IntakeCertificate } from '@presenters/intakeCertificate.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../shared/format/dateTime.ts';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { Bones } from '../layout/Bones.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { issuerName } from './issuerName.ts';
import { daysUntil, inPairs } from './pairs.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './CertificatesPage.module.css';

const SOON_DAYS = 30;

/** The certificates of this account, a pair to a card. */
export function CertificatesPage() {
  const { t } = useI18n();
  const [now] = useState(() => new Date());
  const { value, error, reload } = useLoaded('certificates', api.certificates);
  return (
    <Page title={t('certificates.title')} lead={value && value.length > 0 ? t('certificates.lead') : undefined}>
      <ErrorNote error={error} retry={() => void reload()} />
      {!value && !error && <Bones lines={6} />}
      {value?.length === 0 && (
        <div className={common.empty}>
          <p className={common.emptyTitle}>{t('certificates.empty')}</p>
          <p className={common.quiet}>{t('certificates.emptyHelp')}</p>
          <p>
            <Link to="/applications">{t('applications.title')}</Link>
          </p>
        </div>
      )}
      {value && inPairs(value).map((pair) => <PairCard key={pair[0].jobId} pair={pair} now={now} />)}
    </Page>
  );
}

function PairCard({ pair, now }: { pair: [IntakeCertificate, ...IntakeCertificate[]]; now: Date }) {
  const { t } = useI18n();
  const [first] = pair;
  const days = daysUntil(first.notAfter, now);
  return (
    <article className={join(common.card, common.part)}>
      <div className={join(common.row, common.between, common.topAligned)}>
        <h2>{first.commonName}</h2>
        <StateChip kind="certificateState" state={first.state} label={t(`certificateState.${first.state}`)} />
      </div>
      <p className={common.quiet}>
        {first.productName} · {first.projectName}
      </p>
      {first.state === 'active' && days <= SOON_DAYS && (
        <Note tone={days < 0 ? 'late' : 'due'}>
          <p>{t(days < 0 ? 'certificates.over' : 'certificates.soon', { count: Math.max(0, days) })}</p>
        </Note>
      )}
      {first.state === 'on_hold' && (
        <Note tone="due">
          <p>
            {t('certificates.onHoldWhy')}{' '}
            <Link to={`/applications/${first.applicationId}`}>{t('certificates.toApplication')}</Link>
          </p>
        </Note>
      )}
      <dl className={common.facts}>
        <div className={common.fact}>
          <dt>{t('certificates.validity')}</dt>
          <dd>
            {formatDate(first.notBefore)} – {formatDate(first.notAfter)}
          </dd>
        </div>
        {first.tokenSerial && (
          <div className={common.fact}>
            <dt>UKey</dt>
            <dd className={styles.breakable}>
              <GroupedCode code={first.tokenSerial} />
            </dd>
          </div>
        )}
        {pair.map((one) => (
          <div className={common.fact} key={one.id}>
            <dt>{t(`certificateRole.${one.role}`)}</dt>
            <dd className={styles.breakable}>
              <GroupedCode code={one.serialNumber} />
            </dd>
          </div>
        ))}
        <div className={common.fact}>
          <dt>{t('certificates.issuer')}</dt>
          <dd className={styles.breakable}>{issuerName(first.issuer)}</dd>
        </div>
        <div className={common.fact}>
          <dt>{t('application.number')}</dt>
          <dd>
            <Link to={`/applications/${first.applicationId}`} className={common.mono}>
              {first.applicationNumber}
            </Link>
          </dd>
        </div>
      </dl>
    </article>
  );
}
