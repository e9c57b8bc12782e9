import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { formatMoney, parseYuan } from '../../shared/format/money.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { PaymentRow } from '@presenters/payment.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';

/**
 * Finance's two verbs. The received amount is typed, not filled in; a different
 * amount is pointed out before confirming.
 */
export function PaymentActions({ payment }: { payment: PaymentRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState<'confirm' | 'refund' | 'dispute' | null>(null);
  const close = (): void => setOpen(null);

  return (
    <>
      <AbilityButton record={payment} verb="refund" variant="outlined" color="error" onClick={() => setOpen('refund')}>
        {t('desk.payment.refund')}
      </AbilityButton>
      <AbilityButton record={payment} verb="dispute" variant="outlined" onClick={() => setOpen('dispute')}>
        {t('desk.payment.dispute')}
      </AbilityButton>
      <AbilityButton record={payment} verb="confirm" variant="contained" onClick={() => setOpen('confirm')}>
        {t('desk.payment.confirm')}
      </AbilityButton>
      {open === 'confirm' && (
        <VerbDialog
          title={t('desk.payment.confirmTitle')}
          words={t('desk.payment.confirmWords', { amount: formatMoney(payment.amountFen) })}
          confirm={t('desk.payment.confirm')}
          beside
          onClose={close}
          fields={[
            {
              name: 'received',
              label: t('desk.field.received'),
              kind: 'money',
              required: true,
              initial: String(payment.amountFen / 100),
            },
            {
              name: 'reference',
              label: t('desk.field.reference'),
              kind: 'code',
              required: true,
              initial: payment.transferReference ?? '',
              help: t('desk.payment.referenceHelp'),
            },
            { name: 'note', label: t('desk.field.note'), kind: 'long' },
          ]}
          run={({ received = '', reference = '', note = '' }) =>
            provider.confirmPayment(payment.id, {
              version: payment.version,
              receivedFen: parseYuan(received) ?? -1,
              reference: reference.trim(),
              note: note.trim(),
            })
          }
          onDone={() => {
            close();
            done(t('desk.payment.confirmed'));
          }}
        />
      )}
      {open === 'dispute' && (
        <VerbDialog
          title={t('desk.payment.disputeTitle')}
          words={t('desk.payment.disputeWords')}
          confirm={t('desk.payment.dispute')}
          beside
          onClose={close}
          fields={[{ name: 'note', label: t('desk.field.reason'), kind: 'long', required: true }]}
          run={({ note = '' }) =>
            provider.act('payments', payment.id, 'dispute', { version: payment.version, note: note.trim() })
          }
          onDone={() => {
            close();
            done(t('desk.payment.disputed'));
          }}
        />
      )}
      {open === 'refund' && (
        <VerbDialog
          title={t('desk.payment.refundTitle')}
          words={t('desk.payment.refundWords', { amount: formatMoney(payment.receivedFen ?? payment.amountFen) })}
          confirm={t('desk.payment.refund')}
          danger
          onClose={close}
          fields={[{ name: 'note', label: t('desk.field.reason'), kind: 'long', required: true }]}
          run={({ note = '' }) =>
            provider.act('payments', payment.id, 'refund', { version: payment.version, note: note.trim() })
          }
          onDone={() => {
            close();
            done(t('desk.payment.refundedDone'));
          }}
        />
      )}
    </>
  );
}
