import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { IntakeCatalogue } from '@presenters/intakeCatalogue.ts';
import type { IntakeCertificate } from '@presenters/intakeCertificate.ts';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { intakeApplication, intakeForm } from '../intake/support/application.ts';
import { organizationForm } from '../../factories/blankForm.ts';

const MORNING = '2026-11-20T02:00:00.000Z';
const form = intakeForm({
  organization: organizationForm({ name: '江浦机电', uscc: '91350100MA0000027C', address: '机场路 9 号' }),
});
type Slot = IntakeApplication['slots'][number];

const picture = (id: number, kind: Slot['kind'], editable = true): Slot => ({
  kind,
  itemId: null,
  itemPosition: null,
  required: true,
  editable,
  materials: [
    {
      id,
      kind,
      itemId: null,
      status: 'uploaded',
      round: 1,
      width: 1600,
      height: 1130,
      quality: {},
      thumbnailUrl: `/api/intake/materials/${id}/thumbnail`,
      previewUrl: `/api/intake/materials/${id}/preview`,
    },
  ],
});
const missing = (kind: Slot['kind']): Slot => ({ ...picture(0, kind), materials: [] });

const draft = intakeApplication({
  form,
  abilities: ['edit', 'submit', 'mail_forms', 'withdraw'],
  documents: [{ kind: 'registration_form', url: '/registration_form.pdf' }],
  slots: [picture(1, 'business_licence'), missing('agent_id_front'), missing('registration_form')],
  faults: [
    { path: 'agent.name', code: 'required' },
    { path: 'materials.agent_id_front', code: 'required' },
  ],
  agreements: [
    { id: 1, kind: 'service', version: '1', title: '服务协议', body: '一、服务内容\n\n二、责任', accepted: false },
  ],
});
const running = { form, submittedAt: MORNING, faults: [], slots: [picture(1, 'business_licence', false)] };

const due: NonNullable<IntakeApplication['payment']> = {
  status: 'due',
  amountFen: 32_500,
  payerName: null,
  reference: null,
  note: '',
  reportedAt: null,
  confirmedAt: null,
  refundedFen: null,
  receivedFen: null,
  missingFen: 32_500,
  refundDueFen: 0,
  lines: [{ kind: 'product', label: '单位证书', quantity: 1, amountFen: 26_000 }],
};

/** One application for each thing an applicant may have before him. */
export function fakeApplications(): IntakeApplication[] {
  return [
    draft,
    intakeApplication({
      ...running,
      id: 8,
      number: 'YX20261120000008',
      status: 'open',
      state: 'payment_due',
      task: 'pay',
      abilities: ['withdraw', 'report_transfer', 'change_delivery'],
      payment: due,
      shipment: {
        id: 1,
        status: 'planned',
        method: 'prepaid',
        receiverMasked: '王*',
        region: '浙江省 台州市',
        pickupPoint: null,
        carrier: null,
        trackingNumber: null,
        handedOverAt: null,
        deliveredAt: null,
        acceptedAt: null,
        tokens: [],
      },
    }),
    intakeApplication({
      ...running,
      id: 11,
      number: 'YX20261120000011',
      status: 'open',
      state: 'receipt_returned',
      task: 'resend_receipt',
      abilities: ['withdraw', 'report_transfer'],
      payment: { ...due, note: '底单上的金额是 300.00 元，应为 325.00 元', payerName: '江浦机电' },
      receipts: picture(3, 'transfer_receipt', false).materials,
    }),
    intakeApplication({
      ...running,
      id: 9,
      number: 'YX20261120000009',
      status: 'returned',
      state: 'returned',
      task: 'supplement',
      abilities: ['edit', 'submit', 'withdraw'],
      unlocked: { fields: ['organization.address'], materials: ['business_licence'] },
      slots: [picture(1, 'business_licence')],
      decision: {
        outcome: 'return',
        comment: '请补正后再提交',
        at: MORNING,
        reasons: [
          { targetKind: 'field', target: 'organization.address', code: 'differs_from_licence', text: '12 号' },
          { targetKind: 'material', target: 'business_licence', code: 'seal_missing', text: '' },
        ],
      },
    }),
    intakeApplication({
      ...running,
      id: 10,
      number: 'YX20261120000010',
      status: 'open',
      state: 'to_accept',
      task: 'accept',
      abilities: ['accept', 'request_code'],
      jobs: [{ id: 1, itemId: 1, state: 'done', tokenSerial: '2611000123456789', doneAt: MORNING }],
      tokensMissing: [
        { jobId: 2, itemId: 1, fate: 'gone' },
        { jobId: 3, itemId: 1, fate: 'given_up' },
      ],
      code: { state: 'live', purpose: 'acceptance', delivery: 'slip', sentAt: MORNING, expiresAt: MORNING },
      certificates: [
        {
          id: 1,
          jobId: 1,
          role: 'signing',
          state: 'requested',
          serialNumber: '0A1B2C3D',
          commonName: '江浦机电',
          notBefore: MORNING,
          notAfter: '2027-11-20T02:00:00.000Z',
        },
      ],
    }),
  ];
}

export const fakeParcel: IntakeParcel = {
  applicationId: 10,
  applicationNumber: 'YX20261120000010',
  organizationName: '江浦机电',
  status: 'delivered',
  acceptedAt: null,
  carrier: '顺丰速运',
  trackingNumber: 'SF1000000001',
  tokens: [
    {
      id: 1,
      serial: null,
      labelNumber: null,
      modelName: '样例 UKey',
      productName: '单位证书',
      subjectName: null,
      state: 'delivered',
      pinWaiting: false,
    },
  ],
};

export const fakeCertificates: IntakeCertificate[] = (['signing', 'encryption'] as const).map((role, index) => ({
  id: index + 1,
  jobId: 1,
  role,
  state: 'active',
  serialNumber: `0A1B2C3${index}`,
  issuer: '样例 CA',
  commonName: '江浦机电',
  notBefore: MORNING,
  notAfter: '2027-11-20T02:00:00.000Z',
  activatedAt: MORNING,
  applicationId: 10,
  applicationNumber: 'YX20261120000010',
  organizationName: '江浦机电',
  projectName: '政府采购电子卖场',
  productName: '单位证书',
  tokenSerial: '2611000123456789',
  serviceEndsOn: '2027-11-20',
}));

export const fakeCatalogue: IntakeCatalogue = {
  regions: [
    {
      name: '临海市',
      categories: [
        {
          name: '政府采购',
          projects: [
            {
              id: 2,
              name: '政府采购电子卖场',
              subProject: null,
              marketRole: null,
              hotline: '400-000-1802',
              products: [
                {
                  id: 1,
                  code: 'org',
                  name: '单位证书',
                  kind: 'organization_seal',
                  subjectKind: 'organization',
                  withSeal: true,
                  years: 1,
                  priceFen: 26_000,
                  mediumFeeFen: 5_000,
                  mandatoryGroup: null,
                },
              ],
              stages: [{ stage: 'review', promisedWorkingDays: 1 }],
              productionMode: 'factory',
              materials: ['business_licence'],
            },
          ],
        },
      ],
    },
  ],
};
