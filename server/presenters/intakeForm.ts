import { z } from 'zod';
import { maskIdNumber, maskPhone } from '../lib/mask.ts';
import { personDocumentTypes } from '../vocabulary/productKinds.ts';
import { deliveryMethods } from '../vocabulary/shipmentStates.ts';

const person = { name: z.string(), documentType: z.enum(personDocumentTypes), idNumber: z.string(), phone: z.string() };

/** The form as its own applicant gets it back. */
export const intakeFormSchema = z.strictObject({
  organization: z.strictObject({
    name: z.string(),
    uscc: z.string(),
    address: z.string(),
    phone: z.string(),
    website: z.string(),
  }),
  legalRepresentative: z.strictObject(person),
  agent: z.strictObject({ ...person, email: z.string() }),
  subjects: z.array(z.strictObject({ ...person, item: z.number() })),
  socialInsuranceNumber: z.string(),
  invoice: z.strictObject({
    kind: z.enum(['ordinary', 'special']),
    taxpayerNumber: z.string(),
    bank: z.string(),
    bankAccount: z.string(),
    address: z.string(),
    phone: z.string(),
  }),
  delivery: z.strictObject({
    method: z.enum(deliveryMethods),
    province: z.string(),
    city: z.string(),
    street: z.string(),
    receiver: z.string(),
    phone: z.string(),
    pickupPoint: z.string().nullable(),
  }),
  change: z
    .strictObject({
      what: z.enum(['organization', 'legal_representative']),
      oldValue: z.string(),
      newValue: z.string(),
    })
    .nullable(),
  remark: z.string(),
});
export type IntakeForm = z.infer<typeof intakeFormSchema>;

/**
 * After submission the numbers of persons are masked. The delivery address stays
 * readable, because it may still be changed.
 */
export function maskedIntakeForm(form: IntakeForm): IntakeForm {
  const hide = <P extends { idNumber: string; phone: string }>(one: P): P => ({
    ...one,
    idNumber: maskIdNumber(one.idNumber),
    phone: maskPhone(one.phone),
  });
  return {
    ...form,
    legalRepresentative: hide(form.legalRepresentative),
    agent: hide(form.agent),
    subjects: form.subjects.map(hide),
  };
}
