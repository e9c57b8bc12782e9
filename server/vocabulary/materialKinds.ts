/** What an uploaded picture is (申请材料). */
export const materialKinds = [
  'registration_form',
  'seal_specimen_form',
  'business_licence',
  'legal_representative_id',
  'agent_id_front',
  'agent_id_back',
  'authorisation_letter',
  'service_agreement',
  'risk_notice',
  'change_proof',
  'unlock_form',
  'revocation_form',
  'written_explanation',
  'subject_id',
  'transfer_receipt',
] as const;
export type MaterialKind = (typeof materialKinds)[number];

export const materialStatuses = ['uploaded', 'accepted', 'returned', 'replaced'] as const;
export type MaterialStatus = (typeof materialStatuses)[number];

/**
 * When a workflow asks for a material: always, for a product with e-seal, for each holder who is
 * another person, with a bank transfer.
 */
export const materialConditions = ['always', 'with_seal', 'other_person', 'bank_transfer'] as const;
export type MaterialCondition = (typeof materialConditions)[number];
