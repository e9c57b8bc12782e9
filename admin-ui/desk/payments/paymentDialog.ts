import type { PaymentRow } from '@presenters/payment.ts';

export interface PaymentDialogProps {
  payment: PaymentRow;
  onClose: () => void;
}

/** What is still missing of the amount due. */
export const missingOf = ({ amountFen, receivedFen }: PaymentRow): number => amountFen - (receivedFen ?? 0);
