import { z } from 'zod';
import { personDocumentTypes } from '../productKinds.ts';
import { deliveryMethods } from '../shipmentStates.ts';

/** How the same form is read: an answer must hold every leaf, a draft that is sent in may lack any. */
interface Reading {
  text(max: number): z.ZodType<string>;
  orElse<Value>(schema: z.ZodType<Value>, missing: NoInfer<Value>): z.ZodType<Value>;
  group<Value>(schema: z.ZodType<Value>): z.ZodType<Value>;
}
const whole: Reading = { text: () => z.string(), orElse: (schema) => schema, group: (schema) => schema };
const draft: Reading = {
  text: (max) => z.string().trim().max(max).default(''),
  orElse: (schema, missing) => schema.prefault(missing),
  group: (schema) => schema.prefault({}),
};

/** The form of an application (登记表). Each of its leaves is described in formFields.ts. */
function formOf({ text, orElse, group }: Reading) {
  const person = {
    name: text(120),
    documentType: orElse(z.enum(personDocumentTypes), 'resident_id'),
    idNumber: text(40),
    phone: text(30),
  };
  return z.strictObject({
    organization: group(
      z.strictObject({ name: text(120), uscc: text(30), address: text(200), phone: text(30), website: text(200) }),
    ),
    legalRepresentative: group(z.strictObject(person)),
    agent: group(z.strictObject({ ...person, email: text(120) })),
    /** Other persons whose certificates are asked for; `item` is the position of the item. */
    subjects: orElse(z.array(z.strictObject({ ...person, item: z.number().int().min(0) })).max(50), []),
    socialInsuranceNumber: text(40),
    invoice: group(
      z.strictObject({
        kind: orElse(z.enum(['ordinary', 'special']), 'ordinary'),
        taxpayerNumber: text(30),
        bank: text(100),
        bankAccount: text(40),
        address: text(200),
        phone: text(30),
      }),
    ),
    delivery: group(
      z.strictObject({
        method: orElse(z.enum(deliveryMethods), 'prepaid'),
        province: text(30),
        city: text(30),
        district: text(30),
        street: text(200),
        receiver: text(60),
        phone: text(30),
        pickupPoint: orElse(z.string().max(120).nullable(), null),
      }),
    ),
    change: orElse(
      z
        .strictObject({
          what: z.enum(['organization', 'legal_representative']),
          oldValue: text(200),
          newValue: text(200),
        })
        .nullable(),
      null,
    ),
    remark: text(300),
  });
}

/** As it is taken in, and kept sealed with the application's data key. A draft may be incomplete: completeness.ts. */
export const applicationFormSchema = formOf(draft);
/** As it is answered. */
export const wholeFormSchema = formOf(whole);
export type ApplicationForm = z.infer<typeof applicationFormSchema>;
