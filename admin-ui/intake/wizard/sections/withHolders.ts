import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';

/**
 * A form with one holder for each person's certificate and none for products no longer chosen;
 * the same object if nothing changes.
 */
export function withHolders(
  form: ApplicationForm,
  items: readonly Pick<IntakeApplication['items'][number], 'position' | 'subjectKind'>[],
): ApplicationForm {
  const positions = items.filter((item) => item.subjectKind === 'person').map((item) => item.position);
  if (
    positions.length === form.subjects.length &&
    positions.every((position) => form.subjects.some((one) => one.item === position))
  )
    return form;
  return {
    ...form,
    subjects: positions.map(
      (item) =>
        form.subjects.find((one) => one.item === item) ?? {
          item,
          name: '',
          documentType: 'resident_id',
          idNumber: '',
          phone: '',
        },
    ),
  };
}
