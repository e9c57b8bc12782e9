import type { Role } from './roles.ts';

/**
 * Who may do what, in which state: one table, used by server/domain/authorize.ts, sent with each record as
 * `abilities`, and printed into docs/permissions.md. Every verb holds only within the projects of the
 * member of staff; an auditor reads all.
 */
export interface Permission {
  roles: readonly Role[];
  /** States of the record in which the verb is possible; left out where any state will do. */
  states?: readonly string[];
  /** Stages in which it is possible (applications only). */
  stages?: readonly string[];
  /** Asks for a fresh one-time password. */
  stepUp?: boolean;
}

const caseWork: readonly Role[] = ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator', 'auditor'];

const spoilable = [
  'stock',
  'reserved',
  'writing',
  'written',
  'shipped',
  'delivered',
  'active',
  'suspended',
  'returned',
  'inbound',
];

export const permissions = {
  'application.read': { roles: caseWork },
  'application.claim': {
    roles: ['reviewer', 'senior_reviewer'],
    states: ['open'],
    stages: ['review', 'second_review'],
  },
  'application.release': { roles: ['reviewer', 'senior_reviewer'], states: ['open'] },
  'application.decide_review': { roles: ['reviewer', 'senior_reviewer'], states: ['open'], stages: ['review'] },
  'application.decide_second_review': { roles: ['senior_reviewer'], states: ['open'], stages: ['second_review'] },
  'application.hold': { roles: ['reviewer', 'senior_reviewer'], states: ['open'], stages: ['review', 'second_review'] },
  'application.release_hold': { roles: ['senior_reviewer'], states: ['open'] },
  'application.hand_over': { roles: ['senior_reviewer'], states: ['open'] },
  'application.override': { roles: ['senior_reviewer'], states: ['open'], stages: ['review'] },
  'application.close': { roles: ['senior_reviewer'], states: ['open', 'returned'], stepUp: true },
  'application.note': { roles: ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator'] },
  'application.reveal': { roles: ['reviewer', 'senior_reviewer'], stepUp: true },
  'application.export': { roles: ['auditor', 'senior_reviewer'], stepUp: true },
  'material.read': { roles: ['reviewer', 'senior_reviewer', 'auditor'] },
  'document.read': { roles: ['reviewer', 'senior_reviewer', 'auditor'] },
  'payment.read': { roles: ['finance', 'reviewer', 'senior_reviewer', 'auditor'] },
  'payment.confirm': { roles: ['finance'], states: ['due', 'reported'] },
  // Money that came before and is not needed where it came.
  'payment.allocate': { roles: ['finance'], states: ['due', 'reported'] },
  // Money for what is paid, ended or paid back already: it becomes credit.
  'payment.receive': { roles: ['finance'], states: ['confirmed', 'refunded', 'cancelled'] },
  'payment.dispute': { roles: ['finance'], states: ['reported'] },
  'payment.refund': { roles: ['finance'], states: ['confirmed', 'refunded', 'cancelled'], stepUp: true },
  'payment.export': { roles: ['finance', 'auditor'], stepUp: true },
  'invoice.issue': { roles: ['finance'], states: ['requested'] },
  'token.read': { roles: ['logistics', 'bench_operator', 'senior_reviewer', 'auditor'] },
  'token.receive': { roles: ['logistics'] },
  'token.undo_receipt': { roles: ['logistics'], states: ['stock', 'inbound'] },
  'token.prepare': { roles: ['logistics', 'bench_operator'], states: ['stock'] },
  'token.spoil': {
    roles: ['bench_operator', 'logistics'],
    states: spoilable,
  },
  // Its certificates are in use: the holder loses them at this moment.
  'token.spoil_live': {
    roles: ['senior_reviewer'],
    states: spoilable,
    stepUp: true,
  },
  // Not for staff who handle the token itself: one person must not have both the token and its PIN.
  'token.print_pin': { roles: ['senior_reviewer'], states: ['written', 'shipped', 'delivered'], stepUp: true },
  'shipment.read': { roles: ['logistics', 'reviewer', 'senior_reviewer', 'auditor'] },
  'shipment.take': { roles: ['logistics'], states: ['planned'] },
  'shipment.pack': { roles: ['logistics'], states: ['planned'] },
  'shipment.print_slip': { roles: ['logistics'], states: ['packed', 'handed_over'] },
  'shipment.renew_slip': { roles: ['logistics'], states: ['packed'] },
  'shipment.hand_over': { roles: ['logistics'], states: ['packed'] },
  'shipment.deliver': { roles: ['logistics', 'senior_reviewer'], states: ['handed_over'] },
  'shipment.return': { roles: ['logistics'], states: ['handed_over'] },
  'shipment.correct_tracking': { roles: ['logistics'], states: ['handed_over'] },
  'shipment.plan_again': { roles: ['logistics'], states: ['returned'] },
  'job.read': { roles: ['bench_operator', 'logistics', 'senior_reviewer', 'auditor'] },
  'job.claim': { roles: ['bench_operator'], states: ['planned', 'claimed', 'writing', 'needs_attention'] },
  'job.abandon': {
    roles: ['senior_reviewer'],
    states: ['planned', 'claimed', 'writing', 'needs_attention'],
    stepUp: true,
  },
  'job.resume': { roles: ['senior_reviewer'], states: ['writing', 'needs_attention'], stepUp: true },
  'certificate.read': { roles: caseWork },
  'message.read': { roles: ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'auditor'] },
  'message.resend': { roles: ['reviewer', 'senior_reviewer', 'logistics'], states: ['failed', 'accepted'] },
  'project.read': {
    roles: ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator', 'administrator', 'auditor'],
  },
  'station.read': { roles: ['administrator', 'bench_operator', 'auditor'] },
  'station.register': { roles: ['administrator'], stepUp: true },
  'staff.read': { roles: ['administrator', 'auditor'] },
  'staff.create': { roles: ['administrator'], stepUp: true },
  'staff.change': { roles: ['administrator'], stepUp: true },
  'staff_change.read': { roles: ['administrator', 'auditor'] },
  'staff_change.consent': { roles: ['administrator'], stepUp: true },
  'staff_change.withdraw': { roles: ['administrator'] },
  'alarm.read': { roles: ['administrator', 'auditor'] },
  'alarm.close': { roles: ['administrator'], states: ['open'] },
  'holiday_notice.read': { roles: ['administrator', 'auditor'] },
  'holiday_notice.enter': { roles: ['administrator'], stepUp: true },
  'holiday_notice.remove': { roles: ['administrator'], stepUp: true },
  'audit.read': { roles: ['auditor'] },
  'audit.verify': { roles: ['auditor'] },
  'audit.export': { roles: ['auditor'], stepUp: true },
} as const satisfies Record<string, Permission>;

export type Verb = keyof typeof permissions;
