import { useRef } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { payersDiffer } from '@vocabulary/payerNames.ts';
import { formatMoney, parseYuan } from '../../shared/format/money.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { missingOf, type PaymentDialogProps } from './paymentDialog.ts';
import { useArrivalRefusal } from './useArrivalRefusal.tsx';

/**
 * What stands on the bank's statement, typed and never filled in: amount, payer and reference. What the applicant
 * reported stands beside it to compare. Confirms a payment that is due; for any other the money becomes credit.
 */
export function ArrivalDialog({ payment, onClose }: PaymentDialogProps) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const refusal = useArrivalRefusal(payment, onClose);
  const waits = payment.status === 'due' || payment.status === 'reported';
  const missingFen = missingOf(payment);
  /** The differing amount of which finance was told what it means. */
  const told = useRef<number | null>(null);

  const check = ({ received = '' }: Record<string, string>): string | null => {
    const fen = parseYuan(received);
    if (fen === null || fen === 0) return t('desk.wrongMoney');
    if (!waits || fen === missingFen || told.current === fen) return null;
    told.current = fen;
    return t(fen < missingFen ? 'desk.payment.short' : 'desk.payment.over', {
      due: formatMoney(missingFen),
      difference: formatMoney(Math.abs(fen - missingFen)),
    });
  };

  return (
    <VerbDialog
      title={t(waits ? 'desk.payment.confirmTitle' : 'desk.payment.receiveTitle')}
      words={
        waits ? t('desk.payment.confirmWords', { amount: formatMoney(missingFen) }) : t('desk.payment.receiveWords')
      }
      confirm={t(waits ? 'desk.payment.confirm' : 'desk.payment.receive')}
      beside
      onClose={onClose}
      check={check}
      refusal={refusal}
      notice={({ payer = '' }) =>
        payersDiffer(payment.organizationName, [payer]) && (
          <StateChip
            tone="due"
            label={t('desk.payment.payerDiffersFrom', { organization: payment.organizationName })}
          />
        )
      }
      fields={[
        { name: 'received', label: t('desk.field.received'), kind: 'money', required: true },
        {
          name: 'reference',
          label: t('desk.field.reference'),
          kind: 'code',
          required: true,
          help: reported(payment.transferReference),
        },
        { name: 'payer', label: t('desk.field.payer'), required: true, help: reported(payment.payerName) },
        { name: 'account', label: t('desk.payment.payerAccount'), help: t('desk.payment.payerAccountHelp') },
        { name: 'day', label: t('desk.payment.valueDate'), kind: 'date', required: true },
        { name: 'note', label: t('desk.field.note'), kind: 'long' },
      ]}
      run={({ received = '', reference = '', payer = '', account = '', day = '', note = '' }) => {
        const receivedFen = parseYuan(received) ?? -1;
        const arrival = {
          version: payment.version,
          receivedFen,
          reference: reference.trim(),
          payerName: payer.trim(),
          payerAccount: account.trim(),
          valueDate: day,
          note: note.trim(),
        };
        return waits
          ? provider.confirmPayment(payment.id, { ...arrival, acceptDifference: told.current === receivedFen })
          : provider.act('payments', payment.id, 'receive', arrival);
      }}
      onDone={() => {
        onClose();
        done(t(waits ? 'desk.payment.confirmed' : 'desk.payment.received'));
      }}
    />
  );

  function reported(value: string | null): string {
    return value ? t('desk.payment.reportedAs', { value }) : t('desk.payment.notReported');
  }
}
