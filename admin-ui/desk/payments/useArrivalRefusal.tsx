import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PaymentRow } from '@presenters/payment.ts';
import { formatClock } from '../../shared/format/dateTime.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { ApiError } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { missingOf } from './paymentDialog.ts';

/** Why money could not be recorded, and what to do now. */
export function useArrivalRefusal(payment: PaymentRow, onClose: () => void) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const provider = useDataProvider<DeskDataProvider>();

  const use = async (receivedPaymentId: number): Promise<void> => {
    try {
      await provider.act('payments', payment.id, 'allocate', { version: payment.version, receivedPaymentId });
    } catch {
      notify('desk.payment.notAllocated', { type: 'error' });
    }
    onClose();
    void queries.invalidateQueries();
  };

  return (error: unknown): { words: ReactNode; over?: boolean } | null => {
    if (!(error instanceof ApiError)) return null;
    const { code, details } = error;
    if (code === 'already_confirmed' && typeof details.by === 'string' && typeof details.at === 'string')
      return { words: t('desk.payment.confirmedBefore', { by: details.by, at: formatClock(details.at) }), over: true };
    if (code === 'validation_failed' && typeof details.dueFen === 'number' && typeof details.receivedFen === 'number')
      return {
        words: t('desk.payment.differsFrom', {
          due: formatMoney(details.dueFen),
          difference: formatMoney(Math.abs(details.receivedFen - details.dueFen)),
        }),
      };
    if (code === 'reference_used' && typeof details.paymentId === 'number') {
      const left = Number(details.leftFen);
      const waits = payment.status === 'due' || payment.status === 'reported';
      return {
        words: (
          <>
            {t('desk.payment.referenceUsed')}{' '}
            <Link to={`/payments/${details.paymentId}/show`}>{String(details.applicationNumber)}</Link>{' '}
            {left > 0 && t('desk.payment.referenceLeft', { left: formatMoney(left) })}
            {left > 0 && waits && (
              <Button size="small" onClick={() => void use(Number(details.receivedPaymentId))}>
                {t('desk.payment.useLeft', { fen: formatMoney(Math.min(left, missingOf(payment))) })}
              </Button>
            )}
          </>
        ),
      };
    }
    return null;
  };
}
