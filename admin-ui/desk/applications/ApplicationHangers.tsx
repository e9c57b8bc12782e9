import { useTranslate } from 'react-admin';
import { formatDate, formatDateTime } from '../../shared/format/dateTime.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { usePrint } from '../dialogs/usePrint.ts';
import { may } from '../fields/abilities.ts';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { Hanger } from './Hanger.tsx';
import common from '../layout/common.module.css';
import styles from './ApplicationHangers.module.css';

type Of<Key extends keyof ApplicationDetail> = ApplicationDetail[Key] extends readonly (infer One)[] ? One : never;

/**
 * What belongs to the application: payment, code, jobs and tokens, parcels, certificates; each line opens its record.
 */
export function ApplicationHangers({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  return (
    <Section title={t('desk.application.hangers')}>
      <ul className={styles.hangers}>
        {application.items.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
        {application.payments.map((payment) => (
          <PaymentLine key={payment.id} payment={payment} />
        ))}
        {application.code && <CodeLine code={application.code} />}
        {application.jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
        {application.shipments.map((shipment) => (
          <ShipmentLine key={shipment.id} shipment={shipment} />
        ))}
        {application.tokens.map((token) => (
          <TokenLine key={token.id} token={token} />
        ))}
        {application.certificates.map((certificate) => (
          <CertificateLine key={certificate.id} certificate={certificate} />
        ))}
      </ul>
    </Section>
  );
}

function ItemLine({ item }: { item: Of<'items'> }) {
  const t = useTranslate();
  const holder = item.subjectName ? ` · ${item.subjectName}` : '';
  return <Hanger what={t('desk.application.item')} detail={`${item.productName} × ${item.quantity}${holder}`} />;
}

function PaymentLine({ payment }: { payment: Of<'payments'> }) {
  const t = useTranslate();
  return (
    <Hanger
      to={{ resource: 'payments', id: payment.id }}
      what={t('desk.nav.payments')}
      detail={formatMoney(payment.amountFen)}
      state={<StateField kind="paymentState" state={payment.status} quiet />}
    />
  );
}

const codeTones: Readonly<Record<string, Tone>> = { live: 'mine', spent: 'done' };

function CodeLine({ code }: { code: NonNullable<ApplicationDetail['code']> }) {
  const t = useTranslate();
  const label = t(`desk.codeState.${code.state}`, { _: code.state });
  return (
    <Hanger
      what={t('desk.application.code')}
      detail={t('desk.application.codeSent', { at: formatDateTime(code.sentAt) })}
      state={<StateChip tone={codeTones[code.state] ?? 'waiting'} label={label} quiet />}
    />
  );
}

function JobLine({ job }: { job: Of<'jobs'> }) {
  const t = useTranslate();
  return (
    <Hanger
      to={{ resource: 'production-jobs', id: job.id }}
      what={t('desk.job.title')}
      detail={
        <>
          {job.productName} {job.tokenSerial && <code className={common.code}>{job.tokenSerial}</code>}
        </>
      }
      state={<StateField kind="jobState" state={job.state} quiet />}
    />
  );
}

function ShipmentLine({ shipment }: { shipment: Of<'shipments'> }) {
  const t = useTranslate();
  const tracked = (
    <>
      {shipment.carrier} <code className={common.code}>{shipment.trackingNumber}</code>
    </>
  );
  return (
    <Hanger
      to={{ resource: 'shipments', id: shipment.id }}
      what={t(`stage.${shipment.stage}`)}
      detail={shipment.trackingNumber ? tracked : t(`deliveryMethod.${shipment.method}`)}
      state={<StateField kind="shipmentState" state={shipment.status} quiet />}
    />
  );
}

function TokenLine({ token }: { token: Of<'tokens'> }) {
  const t = useTranslate();
  const print = usePrint();
  const printPin = (): void => void print(`tokens/${token.id}/pin-letter.pdf`);
  return (
    <Hanger
      to={{ resource: 'tokens', id: token.id }}
      what="UKey"
      detail={<code className={common.code}>{token.serial}</code>}
      state={
        <>
          <StateField kind="tokenState" state={token.state} quiet />
          {may(token, 'print_pin') && (
            <button type="button" className={common.quietLink} onClick={printPin}>
              {t('desk.token.printPin')}
            </button>
          )}
        </>
      }
    />
  );
}

function CertificateLine({ certificate }: { certificate: Of<'certificates'> }) {
  const t = useTranslate();
  const until = t('desk.certificate.until', { date: formatDate(certificate.notAfter) });
  return (
    <Hanger
      to={{ resource: 'certificates', id: certificate.id }}
      what={t(`certificateRole.${certificate.role}`)}
      detail={certificate.commonName ? `${certificate.commonName} · ${until}` : until}
      state={<StateField kind="certificateState" state={certificate.state} quiet />}
    />
  );
}
