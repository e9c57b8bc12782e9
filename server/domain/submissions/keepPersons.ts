import type { PersonsInsert } from '../../models/tables.generated.ts';
import { maskEmail, maskIdNumber, maskPhone } from '../../lib/mask.ts';
import { keyedDigest, sealInRow } from '../../lib/seal.ts';
import type { Context } from '../context.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import type { Submission } from './submission.ts';

type PersonForm = ApplicationForm['legalRepresentative'] & { email?: string };
interface Filed {
  role: 'legal_representative' | 'agent' | 'subject';
  form: PersonForm;
  itemId: number | null;
}

/**
 * Writes the persons of a submission again: encrypted, with a keyed digest for search and a masked form for display.
 * Earlier ones are kept in the application's versions.
 */
export async function keepPersons(
  tx: Context,
  { application, form, items }: Submission,
  dataKey: Buffer,
): Promise<void> {
  await tx.db('applicationItems').where({ applicationId: application.id }).update({ personId: null });
  await tx.db('persons').where({ applicationId: application.id }).delete();
  const filed: Filed[] = [
    ...(form.legalRepresentative.name === ''
      ? []
      : [{ role: 'legal_representative' as const, form: form.legalRepresentative, itemId: null }]),
    { role: 'agent', form: form.agent, itemId: null },
    ...items
      .filter(({ row }) => row.subjectKind === 'person')
      .flatMap(({ row }): Filed[] => {
        const named = form.subjects.find((one) => one.item === row.position);
        return named ? [{ role: 'subject', form: named, itemId: row.id }] : [];
      }),
  ];
  for (const person of filed) {
    const [row] = await tx
      .db('persons')
      .insert(personRow(tx, application.id, person))
      .returning('id');
    if (!row) throw new Error(`a person of application ${application.id} was not stored`);
    await tx
      .db('persons')
      .where({ id: row.id })
      .update(sealedOf(row.id, dataKey, person));
    if (person.itemId !== null)
      await tx.db('applicationItems').where({ id: person.itemId }).update({ personId: row.id });
  }
}

function personRow(tx: Context, applicationId: number, { role, form }: Filed): PersonsInsert {
  const { name, documentType, idNumber, phone, email = '' } = form;
  return {
    applicationId,
    role,
    name,
    documentType,
    documentNumberIndex: keyedDigest(tx.keys.index, idNumber),
    documentNumberMasked: maskIdNumber(idNumber),
    ...(phone === ''
      ? {}
      : {
          phoneIndex: keyedDigest(tx.keys.index, phone),
          phoneMasked: maskPhone(phone),
        }),
    ...(email === '' ? {} : { emailMasked: maskEmail(email) }),
  };
}

/** What is sealed for the row, once its id is known. */
function sealedOf(
  row: number,
  dataKey: Buffer,
  { form }: Filed,
): Pick<PersonsInsert, 'documentNumberSealed' | 'phoneSealed' | 'emailSealed'> {
  const { idNumber, phone, email = '' } = form;
  return {
    documentNumberSealed: sealInRow(dataKey, idNumber, { column: 'person.document', row }),
    ...(phone === '' ? {} : { phoneSealed: sealInRow(dataKey, phone, { column: 'person.phone', row }) }),
    ...(email === '' ? {} : { emailSealed: sealInRow(dataKey, email, { column: 'person.email', row }) }),
  };
}
