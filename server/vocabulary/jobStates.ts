import type { Transitions } from './transitions.ts';

/** States of a production job (制证任务): the work on one token at the bench. */
export const jobStates = ['planned', 'claimed', 'writing', 'done', 'needs_attention', 'abandoned'] as const;
export type JobState = (typeof jobStates)[number];

export const jobTransitions: Transitions<JobState> = {
  planned: ['claimed', 'abandoned'],
  claimed: ['planned', 'claimed', 'writing', 'needs_attention', 'abandoned'],
  writing: ['writing', 'done', 'needs_attention', 'abandoned'],
  needs_attention: ['writing', 'claimed', 'abandoned'],
  // The token of a finished job broke before its holder had it.
  done: ['needs_attention', 'abandoned'],
  abandoned: [],
};

/** Steps of one production, in order (reliability §6); the five shown to people are `visibleSteps`. */
export const productionSteps = [
  'token_check',
  'code',
  'pin',
  'signing_key',
  'request',
  'issue',
  'signing_certificate',
  'encryption_pair',
  'key_history',
  'proof',
  'done',
] as const;
export type ProductionStep = (typeof productionSteps)[number];

/** What the bench shows as dots: 生成签名密钥 → 申请证书 → 写入签名证书 → 导入加密密钥与证书 → 校验, then the proof as the sixth. */
export const visibleSteps = [
  'signing_key',
  'issue',
  'signing_certificate',
  'encryption_pair',
  'key_history',
  'proof',
] as const;
