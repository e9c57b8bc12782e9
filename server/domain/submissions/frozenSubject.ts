import { keyedDigest } from '../../lib/seal.ts';
import { provinceOfUscc } from '../../vocabulary/provinces.ts';
import type { SubjectKind } from '../../vocabulary/productKinds.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

export interface FrozenSubject {
  kind: SubjectKind;
  /** Null for an individual who applies for himself. */
  organizationName: string | null;
  uscc: string | null;
  commonName: string;
  /** Distinguishes two persons with the same name. Made from the document number, which cannot be read back from it. */
  personReference: string | null;
  province: string;
  city: string;
}

/** The subject of an item's certificate, in the words that will stand in it (server/lib/certificateSubject.ts). */
export function frozenSubject(
  indexKey: Buffer,
  form: ApplicationForm,
  item: { position: number; subjectKind: SubjectKind },
): FrozenSubject {
  const organization = form.organization.name === '' ? null : form.organization;
  const person = item.subjectKind === 'organization' ? null : holderOf(form, item);
  return {
    kind: item.subjectKind,
    organizationName: organization?.name ?? null,
    uscc: organization?.uscc ?? null,
    commonName: person?.name ?? form.organization.name,
    personReference: person
      ? keyedDigest(indexKey, `subject:${person.documentType}:${person.idNumber}`).slice(0, 16).toUpperCase()
      : null,
    province: provinceOfUscc(form.organization.uscc),
    city: '',
  };
}

type Holder = ApplicationForm['legalRepresentative'];
function holderOf(form: ApplicationForm, item: { position: number; subjectKind: SubjectKind }): Holder {
  const named =
    item.subjectKind === 'legal_representative'
      ? form.legalRepresentative
      : form.subjects.find((one) => one.item === item.position);
  if (!named) throw new Error(`the form names no holder for the item at position ${item.position}`);
  return named;
}
