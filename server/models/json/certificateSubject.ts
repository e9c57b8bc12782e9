import { z } from 'zod';
import { subjectKinds } from '../../vocabulary/productKinds.ts';
import { readJson } from '../../lib/readJson.ts';

/** application_items.certificate_subject: whose identity the certificate carries, frozen at submission; `{}` before. */
export const certificateSubjectSchema = z.object({
  kind: z.enum(subjectKinds).optional(),
  /** Null for an individual who applies for himself. */
  organizationName: z.string().nullish(),
  uscc: z.string().nullish(),
  commonName: z.string(),
  personReference: z.string().nullish(),
  province: z.string().optional(),
  city: z.string().optional(),
});
export type CertificateSubjectJson = Partial<z.input<typeof certificateSubjectSchema>>;

/** @throws Error for an item of an application that was never handed in */
export const certificateSubjectOf = (item: {
  id: number;
  certificateSubject: unknown;
}): z.output<typeof certificateSubjectSchema> =>
  readJson(certificateSubjectSchema, item.certificateSubject, `certificate_subject of application item ${item.id}`);
