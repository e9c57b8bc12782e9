import type { MaterialKind } from './materialKinds.ts';

/** To the applicant, before he takes a picture. Apart from the other facts, which the desk's pages load too. */
export const materialHelp = {
  registration_form: [
    '打印后由经办人签字、加盖公章，整页拍下。',
    'Print, have the agent sign, stamp with the company seal, photograph the whole page.',
  ],
  seal_specimen_form: ['在方框内盖清晰的公章，不要压到边线。', 'Stamp clearly inside the box, off its lines.'],
  business_licence: [
    '复印件加盖公章，在有效期内；四角都拍进去。',
    'A copy with the seal, in force; all four corners in.',
  ],
  legal_representative_id: [
    '身份证复印件加盖公章，证件在有效期内，文字清楚、不反光。',
    'A copy of the ID with the company seal; in force, readable, without glare.',
  ],
  agent_id_front: [
    '有照片的一面，复印件加盖公章，文字清楚。',
    'The portrait side: a copy with the company seal, readable.',
  ],
  agent_id_back: [
    '有国徽的一面，复印件加盖公章，有效期看得清。',
    'The emblem side: a copy with the company seal, term readable.',
  ],
  authorisation_letter: [
    '法定代表人签章、加盖公章，在授权期内，整页拍下。',
    'Signed by the legal representative and stamped, within its term, the whole page.',
  ],
  service_agreement: ['签字盖章的一页。', 'The signed and stamped page.'],
  risk_notice: ['签字盖章的一页。', 'The signed and stamped page.'],
  change_proof: ['工商部门出具的变更证明。', 'Proof of change from the business register.'],
  unlock_form: ['签字盖章后整页拍下。', 'Sign, stamp, photograph the whole page.'],
  revocation_form: ['签字盖章后整页拍下。', 'Sign, stamp, photograph the whole page.'],
  written_explanation: ['写明情况并加盖公章。', 'Explain and stamp.'],
  subject_id: [
    '持证人身份证有照片的一面，复印件加盖公章，证件在有效期内。',
    "The portrait side of the holder's ID: a copy with the company seal, in force.",
  ],
  transfer_receipt: [
    '银行回单或手机银行转账成功的截图，金额和收款人要看得清。',
    'The bank slip, or a screenshot of the finished transfer; amount and payee must be readable.',
  ],
} as const satisfies Record<MaterialKind, readonly [zh: string, en: string]>;
