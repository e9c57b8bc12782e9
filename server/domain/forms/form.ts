import { z } from 'zod';
import { deliveryMethods } from '../../vocabulary/shipmentStates.ts';
import { personDocumentTypes } from '../../vocabulary/productKinds.ts';

/**
 * The form of an application (登记表), stored encrypted with the application's data key. A draft may be incomplete;
 * what submission requires is checked in server/domain/forms/completeness.ts.
 */
const text = (max: number) => z.string().trim().max(max).default('');

const personForm = z.strictObject({
  name: text(60),
  documentType: z.enum(personDocumentTypes).default('resident_id'),
  idNumber: text(40),
  phone: text(30),
});

export const applicationFormSchema = z.strictObject({
  organization: z
    .strictObject({ name: text(120), uscc: text(30), address: text(200), phone: text(30), website: text(200) })
    .prefault({}),
  legalRepresentative: personForm.prefault({}),
  agent: personForm.extend({ email: text(120) }).prefault({}),
  /** Other persons whose certificates are asked for; `item` is the position of the item. */
  subjects: z
    .array(personForm.extend({ item: z.number().int().min(0) }))
    .max(50)
    .default([]),
  socialInsuranceNumber: text(40),
  invoice: z
    .strictObject({
      kind: z.enum(['ordinary', 'special']).default('ordinary'),
      taxpayerNumber: text(30),
      bank: text(100),
      bankAccount: text(40),
      address: text(200),
      phone: text(30),
    })
    .prefault({}),
  delivery: z
    .strictObject({
      method: z.enum(deliveryMethods).default('prepaid'),
      province: text(30),
      city: text(30),
      street: text(200),
      receiver: text(60),
      phone: text(30),
      pickupPoint: z.string().max(120).nullable().default(null),
    })
    .prefault({}),
  change: z
    .strictObject({ what: z.enum(['organization', 'legal_representative']), oldValue: text(200), newValue: text(200) })
    .nullable()
    .default(null),
  remark: text(300),
});
export type ApplicationForm = z.infer<typeof applicationFormSchema>;
