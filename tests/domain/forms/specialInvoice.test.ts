import { expect, it } from 'vitest';
import { completeness } from '../../../server/domain/forms/completeness.ts';
import type { ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import { fullForm } from '../applications/support/draft.ts';

const invoice = {
  kind: 'special' as const,
  taxpayerNumber: '',
  bank: '临海银行',
  bankAccount: '6222020000001234567',
  address: '江滨路 1 号',
  phone: '0576-88001801',
};
const faultsOf = (form: ApplicationForm) =>
  completeness({
    form,
    accountKind: 'individual',
    items: [{ position: 0, subjectKind: 'organization' }],
    pickupPoints: [],
    totalFen: 100,
    today: new Date('2026-11-20T02:00:00Z'),
  });

it('an individual has an ordinary invoice only, whatever bank details he writes', () => {
  const organization = { ...fullForm().organization, name: '', uscc: '' };
  expect(faultsOf({ ...fullForm(), organization, invoice })).toEqual([
    { path: 'invoice.kind', code: 'special_invoice_individual' },
  ]);
  expect(faultsOf({ ...fullForm(), organization, invoice: { ...invoice, kind: 'ordinary' } })).toEqual([]);
  expect(faultsOf({ ...fullForm(), invoice })).toEqual([]);
});
