import type { DocumentData } from '../../server/vocabulary/documentData.ts';
import type { DocumentKind } from '../../server/vocabulary/documentKinds.ts';
import type { DocumentLayout } from './blocks.ts';
import { parcelSlip } from './parcelSlip.ts';
import { pinLetter } from './pinLetter.ts';
import { registrationForm } from './registrationForm.ts';
import { riskNotice } from './riskNotice.ts';
import { sealSpecimenForm } from './sealSpecimenForm.ts';
import { serviceAgreement } from './serviceAgreement.ts';

/** Every template: pure functions from data to a list of blocks. */
export const documentTemplates: { readonly [Kind in DocumentKind]: (data: DocumentData[Kind]) => DocumentLayout } = {
  registration_form: registrationForm,
  seal_specimen_form: sealSpecimenForm,
  service_agreement: serviceAgreement,
  risk_notice: riskNotice,
  parcel_slip: parcelSlip,
  pin_letter: pinLetter,
};
