import type { MaterialKind } from './materialKinds.ts';

/** What a material is called where the desk itself writes to people (messages): zh, en. */
export const materialNames: Readonly<Record<MaterialKind, readonly [zh: string, en: string]>> = {
  registration_form: ['登记表', 'Registration form'],
  seal_specimen_form: ['印章采集表', 'Seal specimen form'],
  business_licence: ['营业执照', 'Business licence'],
  legal_representative_id: ['法人身份证', "Legal representative's ID"],
  agent_id_front: ['经办人身份证正面', "Agent's ID, front"],
  agent_id_back: ['经办人身份证反面', "Agent's ID, back"],
  authorisation_letter: ['授权委托书', 'Authorisation letter'],
  service_agreement: ['服务协议', 'Service agreement'],
  risk_notice: ['风险告知函', 'Risk notice'],
  change_proof: ['工商变更证明', 'Proof of change'],
  unlock_form: ['解锁申请表', 'Unlock form'],
  revocation_form: ['注销申请表', 'Revocation form'],
  written_explanation: ['情况说明', 'Written explanation'],
  subject_id: ['持证人身份证', "Holder's ID"],
  transfer_receipt: ['汇款底单', 'Transfer receipt'],
};
