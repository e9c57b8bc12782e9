import { paymentStates } from '@vocabulary/paymentStates.ts';
import { DataTable, useTranslate } from 'react-admin';
import { formatMoney } from '../../shared/format/money.ts';
import type { PaymentRow } from '@presenters/payment.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { NumberCol } from '../lists/NumberCol.tsx';
import { useFacet } from '../lists/useFacet.ts';
import { PaymentFlags } from './PaymentFlags.tsx';
import type { Translate } from '../../shared/i18n/translate.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

export function PaymentList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <DeskList
      facets={[
        facet('status', 'desk.field.status', 'paymentState', paymentStates),
        {
          source: 'refundDue',
          label: t('desk.payment.refundDue'),
          single: true,
          options: [{ value: 'true', label: t('ra.boolean.true') }],
        },
      ]}
      search={t('desk.filter.searchPayments')}
      // What finance has to do; the chip can be taken off.
      first={{ status: ['reported'] }}
    >
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: PaymentRow) => (
          <>
            <StateField kind="paymentState" state={row.status} /> <PaymentFlags payment={row} />
          </>
        )}
      />
      <DataTable.Col
        label="desk.field.organization"
        disableSort
        render={(row: PaymentRow) => <span className={common.cellMain}>{row.organizationName ?? '—'}</span>}
      />
      <NumberCol label="desk.field.amount" render={(row: PaymentRow) => formatMoney(row.amountFen)} />
      <NumberCol label="desk.field.received" render={(row: PaymentRow) => <Received row={row} />} />
      <DataTable.Col
        label="desk.field.method"
        disableSort
        render={(row: PaymentRow) => t(`desk.method.${row.method}`, { _: row.method })}
      />
      <DataTable.Col
        label="desk.field.payer"
        disableSort
        render={(row: PaymentRow) => row.receivedPayer ?? row.payerName ?? '—'}
      />
      <DataTable.Col label="desk.field.reportedAt" disableSort render={(row: PaymentRow) => <Reported row={row} />} />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: PaymentRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
    </DeskList>
  );
}

/** When the receipt came, and how long ago; late in red. */
function Reported({ row }: { row: PaymentRow }) {
  const t = useTranslate();
  if (row.waitingDays === null) return <When at={row.reportedAt} />;
  return (
    <span className={join(row.late && common.differs)}>
      <When at={row.reportedAt} /> · {age(row.late, row.waitingDays, t)}
    </span>
  );
}

function age(late: boolean, days: number, t: Translate): string {
  if (late) return t('desk.payment.lateDays', { days });
  return days === 0 ? t('desk.payment.today') : t('desk.payment.ageDays', { days });
}

/** An amount that differs from what was due is also named in words. */
function Received({ row }: { row: PaymentRow }) {
  const t = useTranslate();
  if (row.receivedFen === null) return <span>—</span>;
  const differs = row.receivedFen !== row.amountFen;
  return (
    <span className={join(differs && common.differs)}>
      {formatMoney(row.receivedFen)}
      {differs && ` · ${t('desk.payment.differs')}`}
    </span>
  );
}
