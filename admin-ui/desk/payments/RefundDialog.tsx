import { useDataProvider, useTranslate } from 'react-admin';
import { formatMoney } from '../../shared/format/money.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import type { PaymentDialogProps } from './paymentDialog.ts';

/** What is due back went back: to which account, when, and under which number of the bank. */
export function RefundDialog({ payment, onClose }: PaymentDialogProps) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  return (
    <VerbDialog
      title={t('desk.payment.refundTitle')}
      words={t('desk.payment.refundWords', { amount: formatMoney(payment.refundDueFen) })}
      confirm={t('desk.payment.refund')}
      danger
      onClose={onClose}
      fields={[
        { name: 'account', label: t('desk.payment.refundAccount'), required: true },
        { name: 'day', label: t('desk.payment.refundedOn'), kind: 'date', required: true },
        { name: 'reference', label: t('desk.payment.refundReference'), kind: 'code', required: true },
        { name: 'note', label: t('desk.field.reason'), kind: 'long', required: true },
      ]}
      run={({ account = '', day = '', reference = '', note = '' }) =>
        provider.act('payments', payment.id, 'refund', {
          version: payment.version,
          account: account.trim(),
          refundedOn: day,
          reference: reference.trim(),
          note: note.trim(),
        })
      }
      onDone={() => {
        onClose();
        done(t('desk.payment.refundedDone'));
      }}
    />
  );
}
