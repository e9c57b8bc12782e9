import { useTranslate } from 'react-admin';
import { formatMoney } from '../../shared/format/money.ts';
import type { PaymentRow } from '@presenters/payment.ts';
import common from '../layout/common.module.css';

/** What the amount is made of. */
export function FeeLines({ lines, total }: { lines: PaymentRow['lines']; total: number }) {
  const t = useTranslate();
  return (
    <table className={common.plainTable}>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td>{line.label}</td>
            <td className={common.number}>{line.quantity > 1 ? `× ${line.quantity}` : ''}</td>
            <td className={common.number}>{formatMoney(line.amountFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('desk.payment.total')}
          </th>
          <td className={common.number}>
            <strong>{formatMoney(total)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
