import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import type { DrawSheet } from './Sheet.ts';
import { businessLicence } from './sheets/businessLicence.ts';
import { idCardBack, idCardFront } from './sheets/idCard.ts';
import { letter } from './sheets/letter.ts';
import { registrationForm } from './sheets/registrationForm.ts';
import { sealSpecimenForm } from './sheets/sealSpecimenForm.ts';
import { transferReceipt } from './sheets/transferReceipt.ts';

/** Which paper is drawn for which kind of material. */
export const sheets: Readonly<Record<MaterialKind, DrawSheet>> = {
  registration_form: registrationForm,
  seal_specimen_form: sealSpecimenForm,
  business_licence: businessLicence,
  legal_representative_id: idCardFront,
  agent_id_front: idCardFront,
  agent_id_back: idCardBack,
  subject_id: idCardFront,
  authorisation_letter: letter,
  service_agreement: letter,
  risk_notice: letter,
  change_proof: letter,
  unlock_form: letter,
  revocation_form: letter,
  written_explanation: letter,
  transfer_receipt: transferReceipt,
};
