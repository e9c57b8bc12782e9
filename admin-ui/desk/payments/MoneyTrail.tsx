import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { PaymentRow } from '@presenters/payment.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { Section } from '../fields/Section.tsx';
import common from '../layout/common.module.css';

/** What arrived and what went back, line by line; nothing before the first of either. */
export function MoneyTrail({ payment }: { payment: PaymentRow }) {
  const t = useTranslate();
  const { receipts = [], refunds = [] } = payment;
  if (receipts.length + refunds.length === 0) return null;
  return (
    <Section title={t('desk.payment.trail')}>
      <table className={common.plainTable}>
        <tbody>
          {receipts.map((one) => (
            <tr key={`in-${one.id}`}>
              <td>
                {one.valueDate} · {one.payerName} {one.payerAccount} <code>{one.reference}</code>
                {one.paymentId !== payment.id && (
                  <>
                    {' '}
                    <Link to={`/payments/${one.paymentId}/show`}>{one.applicationNumber}</Link>
                  </>
                )}
                {one.allocatedFen !== one.amountFen && (
                  <div>
                    {t('desk.payment.ofIt', { used: formatMoney(one.allocatedFen), left: formatMoney(one.leftFen) })}
                  </div>
                )}
              </td>
              <td className={common.number}>{formatMoney(one.amountFen)}</td>
            </tr>
          ))}
          {refunds.map((one) => (
            <tr key={`out-${one.id}`}>
              <td>
                {one.refundedOn} · {t('desk.payment.refundedTo', { account: one.account })} <code>{one.reference}</code>
              </td>
              <td className={common.number}>{formatMoney(-one.amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
