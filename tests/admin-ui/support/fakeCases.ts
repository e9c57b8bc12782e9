import type { ApplicationDetailContent, ApplicationDetail } from '../../../server/presenters/applicationDetail.ts';
import type { DecisionRow } from '../../../server/presenters/decision.ts';
import { demoOrganization, type DemoOrganization } from '../../../seeds/demo/people.ts';
import { maskIdNumber, maskPhone } from '../../../server/lib/mask.ts';
import { minutesAgo, NOW } from './fakeClock.ts';
import { fakeChecks, fakeMaterials } from './fakeEvidence.ts';
import { blankForm, organizationForm } from '../../factories/blankForm.ts';

function form(one: DemoOrganization): ApplicationDetailContent {
  const person = ({ name, idNumber, phone }: DemoOrganization['agent']) => ({
    name,
    documentType: 'resident_id' as const,
    idNumber: maskIdNumber(idNumber),
    phone: maskPhone(phone),
  });
  return {
    ...blankForm(),
    organization: organizationForm({ name: one.name, uscc: one.uscc, address: one.address, phone: one.phone }),
    legalRepresentative: person(one.legalRepresentative),
    agent: { ...person(one.agent), email: 'a***@example.org' },
    invoice: {
      kind: 'ordinary',
      taxpayerNumber: one.uscc,
      bank: '云河银行江滨支行',
      bankAccount: '6200180018001800',
      address: one.address,
      phone: one.phone,
    },
    delivery: {
      method: 'prepaid',
      province: '福建省',
      city: '福州市',
      district: '鼓楼区',
      street: '江滨路 18 号',
      receiver: one.agent.name,
      phone: maskPhone(one.agent.phone),
      pickupPoint: null,
    },
  };
}

export function fakeDecision(applicationId: number, rest: Partial<DecisionRow> = {}): DecisionRow {
  return {
    id: applicationId * 1000,
    applicationId,
    stage: 'review',
    round: 1,
    contentVersion: 1,
    contentSha256: '0'.repeat(64),
    outcome: 'return',
    staffId: 2,
    staffName: '李审核',
    comment: '',
    checklist: [],
    checksFrozen: [],
    acknowledgedChecks: [],
    overridesBlocking: false,
    createdAt: '2026-11-18T02:00:00Z',
    reasons: [],
    ...rest,
  };
}

/** The n-th case of the queue; due in `minutesLeft` working minutes. */
export function fakeCase(id: number, minutesLeft: number, rest: Partial<ApplicationDetail> = {}): ApplicationDetail {
  const one = demoOrganization(id);
  return {
    id,
    number: `YX202611${String(id).padStart(6, '0')}`,
    businessType: 'new',
    status: 'open',
    stage: 'review',
    stageLabel: null,
    projectId: 1,
    projectName: '云河市公共资源交易中心',
    organizationName: one.name,
    uscc: one.uscc,
    agentName: one.agent.name,
    agentPhoneMasked: maskPhone(one.agent.phone),
    tokenQuantity: 1,
    totalFen: 58000,
    priority: 0,
    dueAt: new Date(NOW.getTime() + minutesLeft * 60_000).toISOString(),
    minutesLeft,
    submittedAt: minutesAgo(300 + id * 7),
    closedAt: null,
    assigneeId: null,
    assigneeName: null,
    leaseUntil: null,
    heldUntil: null,
    version: 3,
    round: 1,
    abilities: ['read', 'claim', 'note'],
    content: form(one),
    inClear: false,
    contentSha256: 'c'.repeat(63) + String(id % 10),
    oldValues: {},
    items: [
      {
        id,
        position: 0,
        productId: 1,
        unitPriceFen: 48000,
        mediumFeeFen: 8000,
        productName: '单位证书（带签章）',
        quantity: 1 + (id % 2),
        subjectKind: 'organization',
        subjectName: null,
      },
    ],
    stages: [
      {
        stage: 'review',
        position: 0,
        promisedWorkingDays: 1,
        state: 'open',
        openedAt: minutesAgo(300),
        dueAt: new Date(NOW.getTime() + minutesLeft * 60_000).toISOString(),
        closedAt: null,
      },
      ...(['payment', 'production', 'dispatch', 'acceptance'] as const).map((stage, index) => ({
        stage,
        position: index + 1,
        promisedWorkingDays: 1,
        state: 'waiting' as const,
        openedAt: null,
        dueAt: null,
        closedAt: null,
      })),
    ],
    materials: fakeMaterials(id),
    documents: [
      { id: id * 2, kind: 'registration_form', version: 1, createdAt: minutesAgo(330) },
      { id: id * 2 + 1, kind: 'seal_specimen_form', version: 1, createdAt: minutesAgo(330) },
    ],
    checks: fakeChecks(id),
    decisions: [],
    judged: [],
    looked: fakeMaterials(id).map((material) => material.id),
    payments: [],
    code: null,
    jobs: [],
    shipments: [],
    tokens: [],
    certificates: [],
    messages: [],
    notes: [],
    timeline: [
      {
        id: id * 50 + 1,
        at: minutesAgo(320 + id),
        type: 'application.started',
        actorKind: 'account',
        actorName: one.agent.name,
        details: {},
      },
      {
        id: id * 50 + 2,
        at: minutesAgo(305 + id),
        type: 'material.attached',
        actorKind: 'account',
        actorName: one.agent.name,
        details: { kind: 'business_licence' },
      },
      {
        id: id * 50 + 3,
        at: minutesAgo(300 + id),
        type: 'application.submitted',
        actorKind: 'account',
        actorName: one.agent.name,
        details: {},
      },
      {
        id: id * 50 + 4,
        at: minutesAgo(300 + id),
        type: 'stage.opened',
        actorKind: 'system',
        actorName: null,
        details: { stage: 'review' },
      },
    ],
    ...rest,
  };
}
