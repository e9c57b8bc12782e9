import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import { blankForm } from '../../../factories/blankForm.ts';

export function intakeForm(overrides: Partial<ApplicationForm> = {}): ApplicationForm {
  return { ...blankForm(), ...overrides };
}

/** An application as the server sends it: a draft of one organisation certificate, unless said otherwise. */
export function intakeApplication(overrides: Partial<IntakeApplication> = {}): IntakeApplication {
  return {
    id: 7,
    number: 'YX20261120000007',
    businessType: 'new',
    accountKind: 'organization',
    status: 'draft',
    state: 'draft',
    task: 'continue',
    wording: null,
    round: 1,
    createdAt: '2026-11-20T02:00:00.000Z',
    submittedAt: null,
    closedAt: null,
    dueAt: null,
    productionMode: 'factory',
    codeDelivery: 'on_demand',
    stages: [
      { stage: 'review', state: 'waiting', openedAt: null, dueAt: null, closedAt: null, promisedWorkingDays: 1 },
      { stage: 'payment', state: 'waiting', openedAt: null, dueAt: null, closedAt: null, promisedWorkingDays: 2 },
    ],
    items: [
      {
        id: 1,
        position: 0,
        productId: 1,
        name: '单位证书',
        kind: 'organization_seal',
        subjectKind: 'organization',
        withSeal: true,
        years: 1,
        quantity: 1,
        unitPriceFen: 26_000,
        mediumFeeFen: 5_000,
      },
    ],
    form: intakeForm(),
    agentPhoneProven: true,
    formVersion: 1,
    documents: [{ kind: 'registration_form', url: '/api/intake/applications/7/documents/registration_form.pdf' }],
    abilities: ['edit', 'submit', 'withdraw'],
    project: {
      id: 2,
      name: '临海市政府采购电子卖场',
      region: '临海市',
      category: '政府采购',
      subProject: null,
      marketRole: null,
      hotline: '400-000-1802',
      uploadLimitBytes: 3_145_728,
      pickupPoints: ['3 号窗口'],
      deliveryPrices: { prepaid: 1500, collect: 0, pickup: 0 },
      transferAccount: { holder: '登记处', bank: '银行', number: '6000' },
      pinDelivery: 'acceptance',
    },
    fees: { lines: [{ kind: 'product', label: '单位证书', quantity: 1, amountFen: 26_000 }], totalFen: 26_000 },
    agreements: [],
    slots: [],
    receipts: [],
    faults: [],
    decision: null,
    returns: [],
    unlocked: null,
    payment: null,
    shipment: null,
    code: null,
    jobs: [],
    tokensMissing: [],
    certificates: [],
    ...overrides,
  };
}
