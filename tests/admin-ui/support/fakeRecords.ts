import type { AuditEventRow } from '../../../server/presenters/auditEvent.ts';
import type { CertificateRow } from '../../../server/presenters/certificate.ts';
import type { MessageRow } from '../../../server/presenters/message.ts';
import type { PaymentRow } from '../../../server/presenters/payment.ts';
import type { ProductRow } from '../../../server/presenters/product.ts';
import type { JobDetail } from '../../../server/presenters/productionJob.ts';
import type { ProjectDetail } from '../../../server/presenters/project.ts';
import type { ShipmentDetail } from '../../../server/presenters/shipment.ts';
import type { StaffRow } from '../../../server/presenters/staffMember.ts';
import type { StationRow } from '../../../server/presenters/station.ts';
import type { TokenModelRow } from '../../../server/presenters/tokenModel.ts';
import type { TokenRow } from '../../../server/presenters/token.ts';
import { jobStates } from '../../../server/vocabulary/jobStates.ts';
import { paymentStates } from '../../../server/vocabulary/paymentStates.ts';
import { shipmentStates } from '../../../server/vocabulary/shipmentStates.ts';
import { tokenStates } from '../../../server/vocabulary/tokenStates.ts';
import { demoOrganization } from '../../../seeds/demo/people.ts';
import { minutesAgo } from './fakeCases.ts';

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
const ofNoProject = (n: number) => ({
  applicationId: n,
  applicationNumber: `YX202611${String(n).padStart(6, '0')}`,
  organizationName: demoOrganization(n).name,
});
const of = (n: number) => ({ ...ofNoProject(n), projectName: '云河市公共资源交易中心' });
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const serial = (n: number): string => `5580${String(2_026_000_000 + n * 37)}`;

/** A little of everything, every state once. */
export function fakeRecords() {
  const payments: PaymentRow[] = times(12, (n) => ({
    id: n,
    ...of(n),
    status: pick(paymentStates, n),
    method: 'bank_transfer',
    amountFen: 58000,
    receivedFen: n % 5 > 1 ? 58000 : null,
    refundedFen: null,
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
    abilities:
      pick(paymentStates, n) === 'reported' || pick(paymentStates, n) === 'due'
        ? ['read', 'confirm', 'dispute']
        : ['read'],
  }));
  const shipments: ShipmentDetail[] = times(9, (n) => ({
    id: n,
    ...of(n),
    stage: n % 2 ? 'dispatch' : 'dispatch_blank',
    status: pick(shipmentStates, n),
    method: pick(['prepaid', 'collect', 'pickup'] as const, n),
    receiverMasked: '苏** 139****8137',
    region: '云河省',
    receiver: { name: '苏婉仪', phone: '13918000137', address: '云河省云河市江滨路 18 号' },
    handedOverTo: null,
    pickupPoint: n % 3 === 2 ? '云河市政务大厅 3 号窗口' : null,
    carrier: n % 6 > 1 ? '顺丰速运' : null,
    trackingNumber: n % 6 > 1 ? `SF18001800${n}` : null,
    packedAt: n % 6 > 0 ? minutesAgo(90) : null,
    handedOverAt: n % 6 > 1 ? minutesAgo(60) : null,
    deliveredAt: null,
    acceptedAt: null,
    dueAt: minutesAgo(-600),
    createdAt: minutesAgo(600),
    version: 1,
    tokensNeeded: 1,
    tokens: n % 6 > 0 ? [{ id: n, serial: serial(n), labelNumber: `K${1000 + n}`, state: 'reserved' }] : [],
    abilities:
      pick(shipmentStates, n) === 'planned'
        ? ['read', 'take', 'pack']
        : pick(shipmentStates, n) === 'packed'
          ? ['read', 'hand_over']
          : ['read'],
  }));
  const tokens: TokenRow[] = times(26, (n) => ({
    id: n,
    serial: serial(n),
    labelNumber: `K${1000 + n}`,
    modelId: 1,
    modelName: '演示 UKey 55',
    state: pick(tokenStates, n),
    prepared: n % 3 === 0,
    heldKey: n % 4 === 0,
    version: 1,
    applicationId: null,
    applicationNumber: null,
    organizationName: null,
    createdAt: minutesAgo(9000),
    updatedAt: minutesAgo(n * 30),
    abilities: ['read', 'spoil'],
  }));
  const productionJobs: JobDetail[] = times(8, (n) => ({
    id: n,
    ...of(n),
    state: pick(jobStates, n),
    mode: pick(['self', 'counter', 'factory'] as const, n),
    ordinal: 1,
    tokenId: null,
    algorithm: 'rsa2048',
    createdAt: minutesAgo(200),
    productName: '单位证书（带签章）',
    subjectName: demoOrganization(n).name,
    tokenSerial: n % 2 ? serial(n) : null,
    stationName: n % 2 ? '制证工位 1' : null,
    operatorName: n % 2 ? '孙制证' : null,
    attentionCode: pick(jobStates, n) === 'needs_attention' ? 'token_wrong' : null,
    startedAt: minutesAgo(30),
    doneAt: null,
    abilities: ['read'],
    steps: (['token_check', 'signing_key', 'issue'] as const).map((step, index) => ({
      id: n * 10 + index,
      step,
      state: index < 2 ? 'done' : 'failed',
      epoch: 1,
      createdAt: minutesAgo(20 - index),
      milliseconds: 300 + index * 411,
      faultCode: index === 2 ? 'ca_unavailable' : null,
    })),
  }));
  const certificates: CertificateRow[] = times(8, (n) => ({
    id: n,
    ...of(Math.ceil(n / 2)),
    jobId: n,
    subject: 'CN=demo',
    sha256: 'ab'.repeat(32),
    activatedAt: minutesAgo(90),
    endedAt: null,
    role: n % 2 ? 'signing' : 'encryption',
    state: pick(['active', 'active', 'on_hold', 'active', 'revoked'] as const, n),
    serialNumber: `4A5D00${n}E1C0FFEE18`,
    issuer: 'CN=印信演示 CA,O=印信台,C=CN',
    commonName: demoOrganization(Math.ceil(n / 2)).name,
    notBefore: minutesAgo(6000),
    notAfter: minutesAgo(-520_000),
    algorithm: 'rsa2048',
    tokenSerial: serial(n),
    pairId: n % 2 ? n + 1 : n - 1,
    writtenAt: minutesAgo(95),
    createdAt: minutesAgo(100),
    version: 1,
    abilities: ['read'],
  }));
  const messages: MessageRow[] = times(10, (n) => ({
    id: n,
    ...ofNoProject(n),
    template: pick(['submitted', 'returned', 'authorization_code', 'shipped'] as const, n),
    channel: 'sms',
    recipientMasked: '139****8137',
    body: '【印信台】您的申请已提交，我们将在 1 个工作日内完成审核。',
    bodyMasked: '【印信台】您的申请已提交，我们将在 1 个工作日内完成审核。',
    state: pick(['accepted', 'queued', 'accepted', 'failed'] as const, n),
    attempts: 1,
    lastError: n % 4 === 3 ? 'gateway timeout' : null,
    createdAt: minutesAgo(n * 22),
    acceptedAt: n % 4 === 3 ? null : minutesAgo(n * 22),
    abilities: ['read', 'resend'],
  }));
  const projects: ProjectDetail[] = times(3, (n) => ({
    id: n,
    code: `P${n}`,
    name: ['云河市公共资源交易中心', '临海建设工程交易平台', '南岭招投标公共服务'][n - 1] ?? '',
    region: '云河省',
    category: '公共资源交易',
    subProject: null,
    marketRole: '投标人',
    preset: 'ABC'[n - 1] ?? 'A',
    hotline: '0591-18001800',
    active: true,
    acceptance: n > 1,
    uploadLimitBytes: 5_242_880,
    pinDelivery: 'page',
    deliveryPrices: {},
    pickupPoints: [],
    statusWording: {},
    transferAccount: {},
    workflows: [
      {
        businessType: 'new',
        version: 1,
        codeDelivery: 'on_demand',
        acceptance: n > 1,
        stages: ['payment', 'review', 'dispatch_blank', 'production'],
        productionMode: 'self',
        materials: ['registration_form', 'business_licence'],
      },
    ],
  }));
  const products: ProductRow[] = times(6, (n) => ({
    id: n,
    projectId: 1,
    projectName: '云河市公共资源交易中心',
    code: `C${n}`,
    name: `单位证书（带签章）${n} 年`,
    kind: 'organization_seal',
    subjectKind: 'organization',
    withSeal: true,
    algorithm: n % 2 ? 'rsa2048' : 'ec-p256',
    years: n,
    priceFen: n * 28000,
    mediumFeeFen: 8000,
    mandatoryGroup: null,
    active: true,
  }));
  const stations: StationRow[] = [
    {
      id: 1,
      name: '制证工位 1',
      kind: 'staff',
      slots: [{}, {}, {}, {}],
      lastSeenAt: new Date().toISOString(),
      active: true,
      createdAt: minutesAgo(90_000),
    },
    {
      id: 2,
      name: '云汉建设自助工位',
      kind: 'applicant',
      slots: [{}],
      lastSeenAt: minutesAgo(900),
      active: true,
      createdAt: minutesAgo(80_000),
    },
  ];
  const staff: StaffRow[] = [
    {
      id: 1,
      login: 'shenhe',
      name: '陈审核',
      roles: ['reviewer'],
      allProjects: true,
      projects: [],
      active: true,
      locked: false,
      version: 1,
      createdAt: minutesAgo(90_000),
      abilities: ['change'],
    },
    {
      id: 2,
      login: 'caiwu',
      name: '钱财务',
      roles: ['finance'],
      allProjects: false,
      projects: [{ id: 1, name: '云河市公共资源交易中心' }],
      active: true,
      locked: true,
      version: 1,
      createdAt: minutesAgo(90_000),
      abilities: ['change'],
    },
  ];
  const auditEvents: AuditEventRow[] = times(40, (n) => ({
    id: n,
    applicationId: n % 5 ? (n % 4) + 1 : null,
    applicationNumber: n % 5 ? of((n % 4) + 1).applicationNumber : null,
    position: n % 5 ? n : 0,
    at: minutesAgo(n * 3),
    type: pick(
      ['review.claimed', 'review.decided', 'payment.confirmed', 'staff.signed_in', 'code.redeemed'] as const,
      n,
    ),
    actorKind: pick(['staff', 'account', 'system'] as const, n),
    actorId: 1,
    sealed: true,
    actorName: n % 3 === 0 ? '陈审核' : null,
    requestId: `req-${n}`,
    details: { n },
    hash: n.toString(16).padStart(64, 'a'),
    previousHash: (n + 1).toString(16).padStart(64, 'a'),
  }));
  return {
    payments,
    shipments,
    tokens,
    'production-jobs': productionJobs,
    certificates,
    messages,
    projects,
    products,
    stations,
    staff,
    'audit-events': auditEvents,
    'token-models': [
      {
        id: 1,
        code: 'demo55',
        name: '演示 UKey 55',
        driver: 'softhsm2',
        serialPrefixes: ['55'],
        algorithms: ['rsa2048'],
        unlock: 'staff',
        picture: null,
      } satisfies TokenModelRow,
    ],
  };
}
