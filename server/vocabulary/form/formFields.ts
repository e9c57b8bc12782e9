import { agentFields } from './agentFields.ts';
import { deliveryFields } from './deliveryFields.ts';
import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { FormPath } from './FormPath.ts';
import { invoiceFields } from './invoiceFields.ts';
import { legalRepresentativeFields } from './legalRepresentativeFields.ts';
import { organizationFields } from './organizationFields.ts';
import { remainingFields } from './remainingFields.ts';
import { subjectFields } from './subjectFields.ts';

/**
 * Every leaf of the application form and all that is known of it, in the order in which the desk reads them. A leaf of
 * the schema that is not described does not compile, nor does the description of one that is not there.
 */
export const formFields: Readonly<Record<FormPath, FormFieldFacts>> = {
  ...organizationFields,
  ...legalRepresentativeFields,
  ...agentFields,
  ...invoiceFields,
  ...deliveryFields,
  ...subjectFields,
  ...remainingFields,
};
export const formPaths = Object.keys(formFields) as FormPath[];
