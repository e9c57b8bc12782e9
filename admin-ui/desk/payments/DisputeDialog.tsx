import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import type { PaymentDialogProps } from './paymentDialog.ts';

/** The receipt does not fit the statement. After the end of the application: nothing came, so nothing is paid back. */
export function DisputeDialog({ payment, onClose }: PaymentDialogProps) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const ended = payment.finalStatus !== null;
  return (
    <VerbDialog
      title={t(ended ? 'desk.payment.nothingCameTitle' : 'desk.payment.disputeTitle')}
      words={t(ended ? 'desk.payment.nothingCameWords' : 'desk.payment.disputeWords')}
      confirm={t(ended ? 'desk.payment.nothingCame' : 'desk.payment.dispute')}
      beside
      onClose={onClose}
      fields={[{ name: 'note', label: t('desk.field.reason'), kind: 'long', required: true }]}
      run={({ note = '' }) =>
        provider.act('payments', payment.id, 'dispute', { version: payment.version, note: note.trim() })
      }
      onDone={() => {
        onClose();
        done(t(ended ? 'desk.payment.nothingCameDone' : 'desk.payment.disputeDone'));
      }}
    />
  );
}
