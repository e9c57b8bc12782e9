import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { formatDate, formatDateTime } from '../../shared/format/dateTime.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { ApplicationRecord } from '../api/records.ts';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';

interface Hanger { key: string; to?: string | undefined; what: string; detail: ReactNode; state: ReactNode }

/** What hangs on the application: money, code, jobs and tokens, parcels, certificates — each one line that opens it. */
export function ApplicationHangers({ application }: { application: ApplicationRecord }) {
  const t = useTranslate();
  const { items, payments, code, jobs, shipments, certificates } = application;
  const hangers: Hanger[] = [
    ...items.map((item) => ({ key: `i${item.id}`, what: t('desk.application.item'), detail: `${item.productName} × ${item.quantity}${item.subjectName ? ` · ${item.subjectName}` : ''}`, state: null })),
    ...payments.map((one) => ({ key: `p${one.id}`, to: `/payments/${one.id}/show`, what: t('desk.nav.payments'), detail: formatMoney(one.amountFen), state: <StateField kind="paymentState" state={one.status} quiet /> })),
    ...(code ? [{ key: 'code', what: t('desk.application.code'), detail: t('desk.application.codeSent', { at: formatDateTime(code.sentAt) }), state: <StateChip tone={code.state === 'live' ? 'mine' : code.state === 'spent' ? 'done' : 'waiting'} label={t(`desk.codeState.${code.state}`, { _: code.state })} quiet /> }] : []),
    ...jobs.map((one) => ({ key: `j${one.id}`, to: `/productionJobs/${one.id}/show`, what: t('desk.job.title'), detail: <>{one.productName} {one.tokenSerial && <code className="code">{one.tokenSerial}</code>}</>, state: <StateField kind="jobState" state={one.state} quiet /> })),
    ...shipments.map((one) => ({ key: `s${one.id}`, to: `/shipments/${one.id}/show`, what: t(`stage.${one.stage}`), detail: one.trackingNumber ? <>{one.carrier} <code className="code">{one.trackingNumber}</code></> : t(`deliveryMethod.${one.method}`), state: <StateField kind="shipmentState" state={one.status} quiet /> })),
    ...certificates.map((one) => ({ key: `c${one.id}`, to: `/certificates/${one.id}/show`, what: t(`certificateRole.${one.role}`), detail: `${one.commonName} · ${t('desk.certificate.until', { date: formatDate(one.notAfter) })}`, state: <StateField kind="certificateState" state={one.state} quiet /> })),
  ];
  return (
    <Section title={t('desk.application.hangers')}>
      <ul className="hangers">
        {hangers.map(({ key, to, what, detail, state }) => {
          const inside = <><span className="hanger-what">{what}</span><span className="hanger-detail">{detail}</span>{state}</>;
          return <li key={key}>{to ? <Link to={to} className="hanger">{inside}</Link> : <span className="hanger">{inside}</span>}</li>;
        })}
      </ul>
    </Section>
  );
}
