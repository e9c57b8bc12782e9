import { useDataProvider, useTranslate } from 'react-admin';
import { formatMoney } from '../../shared/format/money.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { missingOf, type PaymentDialogProps } from './paymentDialog.ts';

/** Money left over from another transfer of the same customer is used for this payment. */
export function AllocateDialog({ payment, onClose }: PaymentDialogProps) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  return (
    <VerbDialog
      title={t('desk.payment.allocate')}
      words={t('desk.payment.allocateWords', { amount: formatMoney(missingOf(payment)) })}
      confirm={t('desk.payment.allocate')}
      beside
      onClose={onClose}
      fields={[
        {
          name: 'credit',
          label: t('desk.payment.credit'),
          kind: 'choice',
          required: true,
          choices: (payment.credits ?? []).map((one) => ({
            value: String(one.id),
            label: `${formatMoney(one.leftFen)} · ${one.applicationNumber} · ${one.payerName} ${one.reference ?? ''}`,
          })),
        },
      ]}
      run={({ credit = '' }) =>
        provider.act('payments', payment.id, 'allocate', {
          version: payment.version,
          receivedPaymentId: Number(credit),
        })
      }
      onDone={() => {
        onClose();
        done(t('desk.payment.allocated'));
      }}
    />
  );
}
