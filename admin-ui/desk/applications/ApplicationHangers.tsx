import type { Role } from '@vocabulary/roles.ts';
import type { ReactNode } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { formatDate, formatDateTime } from '../../shared/format/dateTime.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { mayOpen } from '../api/access.ts';
import type { ApplicationRecord } from '../api/records.ts';
import { usePrint } from '../dialogs/usePrint.ts';
import { may } from '../fields/abilities.ts';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';

interface Hanger {
  key: string;
  to?: string | undefined;
  what: string;
  detail: ReactNode;
  state: ReactNode;
}

/** What hangs on the application: money, code, jobs and tokens, parcels, certificates — each one line that opens it. */
export function ApplicationHangers({ application }: { application: ApplicationRecord }) {
  const t = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const print = usePrint();
  const { items, payments, code, jobs, shipments, tokens, certificates } = application;
  // A line leads on only for those who may open what it leads to.
  const link = (resource: string, id: number): string | undefined =>
    mayOpen(permissions ?? [], resource, 'list') ? `/${resource}/${id}/show` : undefined;
  const hangers: Hanger[] = [
    ...items.map((item) => ({
      key: `i${item.id}`,
      what: t('desk.application.item'),
      detail: `${item.productName} × ${item.quantity}${item.subjectName ? ` · ${item.subjectName}` : ''}`,
      state: null,
    })),
    ...payments.map((one) => ({
      key: `p${one.id}`,
      to: link('payments', one.id),
      what: t('desk.nav.payments'),
      detail: formatMoney(one.amountFen),
      state: <StateField kind="paymentState" state={one.status} quiet />,
    })),
    ...(code
      ? [
          {
            key: 'code',
            what: t('desk.application.code'),
            detail: t('desk.application.codeSent', { at: formatDateTime(code.sentAt) }),
            state: (
              <StateChip
                tone={code.state === 'live' ? 'mine' : code.state === 'spent' ? 'done' : 'waiting'}
                label={t(`desk.codeState.${code.state}`, { _: code.state })}
                quiet
              />
            ),
          },
        ]
      : []),
    ...jobs.map((one) => ({
      key: `j${one.id}`,
      to: link('productionJobs', one.id),
      what: t('desk.job.title'),
      detail: (
        <>
          {one.productName} {one.tokenSerial && <code className="code">{one.tokenSerial}</code>}
        </>
      ),
      state: <StateField kind="jobState" state={one.state} quiet />,
    })),
    ...shipments.map((one) => ({
      key: `s${one.id}`,
      to: link('shipments', one.id),
      what: t(`stage.${one.stage}`),
      detail: one.trackingNumber ? (
        <>
          {one.carrier} <code className="code">{one.trackingNumber}</code>
        </>
      ) : (
        t(`deliveryMethod.${one.method}`)
      ),
      state: <StateField kind="shipmentState" state={one.status} quiet />,
    })),
    ...tokens.map((one) => ({
      key: `t${one.id}`,
      to: link('tokens', one.id),
      what: 'UKey',
      detail: <code className="code">{one.serial}</code>,
      state: (
        <>
          <StateField kind="tokenState" state={one.state} quiet />
          {may(one, 'print_pin') && (
            <button type="button" className="quiet-link" onClick={() => void print(`tokens/${one.id}/pin-letter.pdf`)}>
              {t('desk.token.printPin')}
            </button>
          )}
        </>
      ),
    })),
    ...certificates.map((one) => ({
      key: `c${one.id}`,
      to: link('certificates', one.id),
      what: t(`certificateRole.${one.role}`),
      detail: `${one.commonName} · ${t('desk.certificate.until', { date: formatDate(one.notAfter) })}`,
      state: <StateField kind="certificateState" state={one.state} quiet />,
    })),
  ];
  return (
    <Section title={t('desk.application.hangers')}>
      <ul className="hangers">
        {hangers.map(({ key, to, what, detail, state }) => {
          const inside = (
            <>
              <span className="hanger-what">{what}</span>
              <span className="hanger-detail">{detail}</span>
              {state}
            </>
          );
          return (
            <li key={key}>
              {to ? (
                <Link to={to} className="hanger">
                  {inside}
                </Link>
              ) : (
                <span className="hanger">{inside}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
