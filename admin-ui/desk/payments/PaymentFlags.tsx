import { useTranslate } from 'react-admin';
import type { PaymentRow } from '@presenters/payment.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';

/** What finance must not overlook about a payment. */
export function PaymentFlags({ payment }: { payment: PaymentRow }) {
  const t = useTranslate();
  return (
    <>
      {payment.refundDue && <StateChip tone="late" label={t('desk.payment.refundDue')} />}
      {payment.status === 'reported' && payment.finalStatus && <StateChip tone="due" label={t('desk.payment.ended')} />}
      {payment.payerDiffers && <StateChip tone="due" label={t('desk.payment.payerDiffers')} />}
    </>
  );
}
