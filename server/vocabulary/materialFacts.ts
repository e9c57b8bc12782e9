import type { MaterialKind } from './materialKinds.ts';

type Pair = readonly [zh: string, en: string];
/** How a sample picture is drawn, and what is wrong with the bad one. */
export type SketchShape = 'form' | 'licence' | 'card_front' | 'card_back' | 'receipt';
export type SketchFault = 'no_stamp' | 'cut' | 'glare' | 'dark';
/** Parts of the form that a reviewer compares with a picture. */
export type ComparedPart = 'organization' | 'legalRepresentative' | 'agent' | 'agentPhone' | 'holder' | 'change';

/** All that is known of a kind of material. A new kind does not compile until every fact of it is given. */
export interface MaterialFacts {
  name: Pair;
  /** Name on a narrow tab. */
  short: Pair;
  /** Printed, signed and stamped by the applicant; all others are documents he has at hand. */
  form: boolean;
  /** Carries the company's seal. */
  stamped: boolean;
  /** Only an organisation has it; an individual who applies as himself sends none. */
  ofOrganization: boolean;
  /**
   * True if an equal picture hash is a sign of the same picture. False for printed forms: their pages all look alike.
   */
  hashTells: boolean;
  judgedBy: 'review' | 'finance';
  sketch: readonly [SketchShape, SketchFault];
  /** Parts of the form it proves, and as which choice: 1 before 2. */
  proves: Readonly<Partial<Record<ComparedPart, 1 | 2 | 3>>>;
}

export const materialFacts: Readonly<Record<MaterialKind, MaterialFacts>> = {
  registration_form: {
    name: ['数字证书业务登记表', 'Registration form'],
    short: ['登记表', 'Form'],
    form: true,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: { organization: 2, legalRepresentative: 3, agent: 2, agentPhone: 1, holder: 2 },
  },
  seal_specimen_form: {
    name: ['公章印样表', 'Seal specimen form'],
    short: ['印样表', 'Seal form'],
    form: true,
    stamped: true,
    ofOrganization: true,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: {},
  },
  business_licence: {
    name: ['营业执照', 'Business licence'],
    short: ['营业执照', 'Licence'],
    form: false,
    stamped: true,
    ofOrganization: true,
    hashTells: true,
    judgedBy: 'review',
    sketch: ['licence', 'cut'],
    proves: { organization: 1, legalRepresentative: 2, change: 2 },
  },
  legal_representative_id: {
    name: ['法人身份证', "Legal representative's ID"],
    short: ['法人证件', 'Legal rep. ID'],
    form: false,
    stamped: true,
    ofOrganization: true,
    hashTells: true,
    judgedBy: 'review',
    sketch: ['card_front', 'glare'],
    proves: { legalRepresentative: 1 },
  },
  agent_id_front: {
    name: ['经办人身份证正面', "Agent's ID, front"],
    short: ['经办人正面', 'Agent front'],
    form: false,
    stamped: true,
    ofOrganization: false,
    hashTells: true,
    judgedBy: 'review',
    sketch: ['card_front', 'glare'],
    proves: { agent: 1 },
  },
  agent_id_back: {
    name: ['经办人身份证反面', "Agent's ID, back"],
    short: ['经办人反面', 'Agent back'],
    form: false,
    stamped: true,
    ofOrganization: false,
    hashTells: true,
    judgedBy: 'review',
    sketch: ['card_back', 'cut'],
    proves: {},
  },
  authorisation_letter: {
    name: ['授权委托书', 'Authorisation letter'],
    short: ['委托书', 'Letter'],
    form: true,
    stamped: true,
    ofOrganization: true,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: { agentPhone: 2 },
  },
  service_agreement: {
    name: ['数字证书服务协议', 'Service agreement'],
    short: ['协议', 'Agreement'],
    form: true,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: {},
  },
  risk_notice: {
    name: ['证书业务风险告知函', 'Risk notice'],
    short: ['告知函', 'Notice'],
    form: true,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: {},
  },
  change_proof: {
    name: ['工商变更证明', 'Proof of change'],
    short: ['变更证明', 'Proof'],
    form: false,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: { change: 1 },
  },
  unlock_form: {
    name: ['解锁申请表', 'Unlock form'],
    short: ['解锁表', 'Unlock form'],
    form: true,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: {},
  },
  revocation_form: {
    name: ['注销申请表', 'Revocation form'],
    short: ['注销表', 'Revocation'],
    form: true,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: {},
  },
  written_explanation: {
    name: ['情况说明', 'Written explanation'],
    short: ['说明', 'Statement'],
    form: true,
    stamped: true,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'review',
    sketch: ['form', 'no_stamp'],
    proves: {},
  },
  subject_id: {
    name: ['持证人身份证', "Holder's ID"],
    short: ['持证人证件', 'Holder ID'],
    form: false,
    stamped: true,
    ofOrganization: false,
    hashTells: true,
    judgedBy: 'review',
    sketch: ['card_front', 'dark'],
    proves: { holder: 1 },
  },
  transfer_receipt: {
    name: ['汇款底单', 'Transfer receipt'],
    short: ['汇款底单', 'Receipt'],
    form: false,
    stamped: false,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'finance',
    sketch: ['receipt', 'dark'],
    proves: {},
  },
};
