import type { Transitions } from './transitions.ts';

/** Stages a project may order, per business type (architecture: "Workflows"). */
export const stages = [
  'proofing',
  'payment',
  'review',
  'second_review',
  'dispatch_blank',
  'production',
  'dispatch',
  'acceptance',
  'revocation',
] as const;
export type Stage = (typeof stages)[number];

/** Who has to act while a stage is open. */
export const stageTurns: Readonly<Record<Stage, 'applicant' | 'desk' | 'bench'>> = {
  proofing: 'applicant',
  payment: 'applicant',
  review: 'desk',
  second_review: 'desk',
  dispatch_blank: 'desk',
  production: 'bench',
  dispatch: 'desk',
  acceptance: 'applicant',
  revocation: 'desk',
};

/** Stages in which the applicant waits for the desk. */
export const deskStages = stages.filter((stage) => stageTurns[stage] === 'desk');

export const stageStates = ['waiting', 'open', 'done', 'failed'] as const;
export type StageState = (typeof stageStates)[number];

export const stageTransitions: Transitions<StageState> = {
  waiting: ['open', 'failed'],
  open: ['done', 'failed', 'waiting'],
  done: ['open', 'waiting'],
  failed: [],
};

export const productionModes = ['self', 'counter', 'factory'] as const;
export type ProductionMode = (typeof productionModes)[number];

export const codeDeliveries = ['on_demand', 'at_approval'] as const;
export type CodeDelivery = (typeof codeDeliveries)[number];
