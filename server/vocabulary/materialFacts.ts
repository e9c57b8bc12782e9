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
  /** To the applicant, before he takes the picture. */
  help: Pair;
  /** To the reviewer: what to look for. */
  look: Pair;
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
    help: [
      '打印后由经办人签字、加盖公章，整页拍下。',
      'Print, have the agent sign, stamp with the company seal, photograph the whole page.',
    ],
    look: ['签字、日期、公章齐全，二维码一致', 'signature, date and seal; QR code fits'],
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
    help: ['在方框内盖清晰的公章，不要压到边线。', 'Stamp clearly inside the box, off its lines.'],
    look: ['印章完整、清晰、不压线', 'seal whole, sharp, inside its box'],
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
    help: ['复印件加盖公章，在有效期内；四角都拍进去。', 'A copy with the seal, in force; all four corners in.'],
    look: ['有效期内，盖章', 'in force, sealed'],
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
    help: [
      '身份证复印件加盖公章，证件在有效期内，文字清楚、不反光。',
      'A copy of the ID with the company seal; in force, readable, without glare.',
    ],
    look: ['有效期内，盖章', 'in force, sealed'],
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
    help: ['有照片的一面，复印件加盖公章，文字清楚。', 'The portrait side: a copy with the company seal, readable.'],
    look: ['清晰、盖章', 'sharp, sealed'],
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
    help: [
      '有国徽的一面，复印件加盖公章，有效期看得清。',
      'The emblem side: a copy with the company seal, term readable.',
    ],
    look: ['有效期内，盖章', 'in force, sealed'],
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
    help: [
      '法定代表人签章、加盖公章，在授权期内，整页拍下。',
      'Signed by the legal representative and stamped, within its term, the whole page.',
    ],
    look: ['法人签章，授权期内', 'signed, within its term'],
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
    help: ['签字盖章的一页。', 'The signed and stamped page.'],
    look: ['盖章页齐全', 'sealed page present'],
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
    help: ['签字盖章的一页。', 'The signed and stamped page.'],
    look: ['已签署盖章', 'signed and sealed'],
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
    help: ['工商部门出具的变更证明。', 'Proof of change from the business register.'],
    look: ['登记机关出具，内容对应', 'from the register, content fits'],
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
    help: ['签字盖章后整页拍下。', 'Sign, stamp, photograph the whole page.'],
    look: ['盖章', 'sealed'],
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
    help: ['签字盖章后整页拍下。', 'Sign, stamp, photograph the whole page.'],
    look: ['盖章', 'sealed'],
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
    help: ['写明情况并加盖公章。', 'Explain and stamp.'],
    look: ['盖章，说明清楚', 'sealed, clear'],
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
    help: [
      '持证人身份证有照片的一面，复印件加盖公章，证件在有效期内。',
      "The portrait side of the holder's ID: a copy with the company seal, in force.",
    ],
    look: ['有效期内，盖章', 'in force, sealed'],
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
    help: [
      '银行回单或手机银行转账成功的截图，金额和收款人要看得清。',
      'The bank slip, or a screenshot of the finished transfer; amount and payee must be readable.',
    ],
    look: ['金额、户名可读', 'amount and name readable'],
    form: false,
    stamped: false,
    ofOrganization: false,
    hashTells: false,
    judgedBy: 'finance',
    sketch: ['receipt', 'dark'],
    proves: {},
  },
};
