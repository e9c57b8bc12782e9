import { useState, type ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import type { PaymentRow } from '@presenters/payment.ts';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { AllocateDialog } from './AllocateDialog.tsx';
import { ArrivalDialog } from './ArrivalDialog.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import type { PaymentDialogProps } from './paymentDialog.ts';

type Verb = 'refund' | 'receive' | 'dispute' | 'allocate' | 'confirm';
const dialogs: Readonly<Record<Verb, ComponentType<PaymentDialogProps>>> = {
  refund: RefundDialog,
  receive: ArrivalDialog,
  dispute: DisputeDialog,
  allocate: AllocateDialog,
  confirm: ArrivalDialog,
};

/** Finance's verbs, each with its dialog. */
export function PaymentActions({ payment }: { payment: PaymentRow }) {
  const t = useTranslate();
  const [open, setOpen] = useState<Verb | null>(null);
  const Dialog = open && dialogs[open];
  const button = (verb: Verb) => ({ record: payment, verb, onClick: () => setOpen(verb) });
  return (
    <>
      <AbilityButton {...button('refund')} variant="outlined" color="error">
        {t('desk.payment.refund')}
      </AbilityButton>
      <AbilityButton {...button('receive')} variant="outlined">
        {t('desk.payment.receive')}
      </AbilityButton>
      <AbilityButton {...button('dispute')} variant="outlined">
        {t(payment.finalStatus ? 'desk.payment.nothingCame' : 'desk.payment.dispute')}
      </AbilityButton>
      {(payment.credits ?? []).length > 0 && (
        <AbilityButton {...button('allocate')} variant="outlined">
          {t('desk.payment.allocate')}
        </AbilityButton>
      )}
      <AbilityButton {...button('confirm')} variant="contained">
        {t('desk.payment.confirm')}
      </AbilityButton>
      {Dialog && <Dialog payment={payment} onClose={() => setOpen(null)} />}
    </>
  );
}
