import type { PaymentRow } from '../../../server/presenters/payment.ts';
import { paymentStates } from '../../../server/vocabulary/paymentStates.ts';
import { demoOrganization } from '../../../seeds/demo/people.ts';
import { minutesAgo } from './fakeClock.ts';
import { of, pick, times } from './fakeRows.ts';

export const fakePayments = (): PaymentRow[] =>
  times(12, (n) => ({
    id: n,
    ...of(n),
    status: pick(paymentStates, n),
    method: 'bank_transfer',
    amountFen: 58000,
    receivedFen: n % 5 > 1 ? 58000 : null,
    refundedFen: null,
    refundDueFen: 0,
    receivedReference: null,
    receivedPayer: null,
    payerDiffers: false,
    finalStatus: null,
    waitingDays: pick(paymentStates, n) === 'reported' ? 0 : null,
    late: false,
    receipts: [],
    credits: [],
    refunds: [],
    transferReference: n % 5 > 0 ? `2026112000${n}` : null,
    payerName: demoOrganization(n).name,
    receiptMaterialId: n * 10 + 9,
    reportedAt: minutesAgo(n * 40),
    confirmedAt: null,
    confirmedByName: null,
    refundedAt: null,
    dueSince: minutesAgo(900),
    refundDue: false,
    createdAt: minutesAgo(900),
    note: '',
    version: 2,
    lines: [
      { kind: 'product', label: '单位证书（带签章）一年', quantity: 1, amountFen: 48000 },
      { kind: 'medium', label: 'UKey 介质费', quantity: 1, amountFen: 8000 },
      { kind: 'shipping', label: '寄付运费', quantity: 1, amountFen: 2000 },
    ],
    abilities: ['reported', 'due'].includes(pick(paymentStates, n)) ? ['read', 'confirm', 'dispute'] : ['read'],
  }));
