import type { MaterialKind } from './materialKinds.ts';

/**
 * To the reviewer: what to look for in a picture of each kind. Apart from the other facts, which the applicant's pages
 * load too.
 */
export const materialLooks = {
  registration_form: ['签字、日期、公章齐全，二维码一致', 'signature, date and seal; QR code fits'],
  seal_specimen_form: ['印章完整、清晰、不压线', 'seal whole, sharp, inside its box'],
  business_licence: ['有效期内，盖章', 'in force, sealed'],
  legal_representative_id: ['有效期内，盖章', 'in force, sealed'],
  agent_id_front: ['清晰、盖章', 'sharp, sealed'],
  agent_id_back: ['有效期内，盖章', 'in force, sealed'],
  authorisation_letter: ['法人签章，授权期内', 'signed, within its term'],
  service_agreement: ['盖章页齐全', 'sealed page present'],
  risk_notice: ['已签署盖章', 'signed and sealed'],
  change_proof: ['登记机关出具，内容对应', 'from the register, content fits'],
  unlock_form: ['盖章', 'sealed'],
  revocation_form: ['盖章', 'sealed'],
  written_explanation: ['盖章，说明清楚', 'sealed, clear'],
  subject_id: ['有效期内，盖章', 'in force, sealed'],
  transfer_receipt: ['金额、户名可读', 'amount and name readable'],
} as const satisfies Record<MaterialKind, readonly [zh: string, en: string]>;
