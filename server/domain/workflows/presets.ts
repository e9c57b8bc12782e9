import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { CodeDelivery, ProductionMode, Stage } from '../../vocabulary/stages.ts';

export interface PresetWorkflow {
  stages: readonly Stage[];
  mode: ProductionMode | null;
}
export interface Preset {
  codeDelivery: CodeDelivery;
  acceptance: boolean;
  workflows: Readonly<Record<BusinessType, PresetWorkflow>>;
}
export type PresetName = 'A' | 'B' | 'C' | 'D';

const flow = (mode: ProductionMode | null, ...stages: Stage[]): PresetWorkflow => ({ mode, stages });
const common = {
  change: flow('self', 'review', 'production'),
  revoke: flow(null, 'review', 'revocation'),
};

const payFirst: Preset['workflows'] = {
  ...common,
  new: flow('self', 'payment', 'review', 'dispatch_blank', 'production'),
  renew: flow('self', 'payment', 'review', 'production'),
  reissue: flow('self', 'payment', 'review', 'dispatch_blank', 'production'),
  unlock: flow('self', 'review', 'production'),
  redispatch: flow(null, 'payment', 'review', 'dispatch'),
};

/**
 * The workflows found in the field (architecture: "The presets, exactly"): A pay first, the applicant produces himself;
 * B review first, at our bench; C two reviews, at our bench; D proofed.
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  A: { codeDelivery: 'at_approval', acceptance: false, workflows: payFirst },
  B: {
    codeDelivery: 'on_demand',
    acceptance: true,
    workflows: {
      ...common,
      new: flow('factory', 'review', 'payment', 'production', 'dispatch', 'acceptance'),
      renew: flow('self', 'review', 'payment', 'production'),
      reissue: flow('factory', 'review', 'payment', 'production', 'dispatch', 'acceptance'),
      unlock: flow('self', 'review', 'production'),
      redispatch: flow(null, 'review', 'payment', 'dispatch'),
    },
  },
  C: {
    codeDelivery: 'on_demand',
    acceptance: true,
    workflows: {
      ...common,
      new: flow('factory', 'review', 'payment', 'second_review', 'production', 'dispatch', 'acceptance'),
      renew: flow('self', 'payment', 'review', 'production'),
      reissue: flow('factory', 'payment', 'review', 'production', 'dispatch', 'acceptance'),
      unlock: flow('counter', 'review', 'production'),
      redispatch: flow(null, 'review', 'payment', 'dispatch'),
    },
  },
  D: {
    codeDelivery: 'on_demand',
    acceptance: false,
    workflows: { ...payFirst, new: flow('self', 'proofing', 'payment', 'dispatch_blank', 'production') },
  },
};

/** Working days promised per stage (domain: "Times promised"). */
export const promisedDays: Readonly<Record<Stage, number>> = {
  proofing: 1,
  payment: 2,
  review: 1,
  second_review: 2,
  dispatch_blank: 2,
  production: 3,
  dispatch: 2,
  acceptance: 30,
  revocation: 1,
};
