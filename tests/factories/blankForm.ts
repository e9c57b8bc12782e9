import { applicationFormSchema, type ApplicationForm } from '../../server/vocabulary/form/applicationForm.ts';

/** A form in which nothing is filled in yet. */
export const blankForm = (): ApplicationForm => applicationFormSchema.parse({});

/** The organisation of a form, of which only this much is filled in. */
export function organizationForm(told: Partial<ApplicationForm['organization']>): ApplicationForm['organization'] {
  return { ...blankForm().organization, ...told };
}
