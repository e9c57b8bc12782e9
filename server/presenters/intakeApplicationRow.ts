import { z } from 'zod';
import type { OwnApplicationRow } from '../reads/applicant/applications.ts';
import {
  applicantStates,
  applicantTasks,
  type ApplicantState,
  type ApplicantTask,
} from '../vocabulary/applicantStates.ts';
import { applicationStates } from '../vocabulary/applicationStates.ts';
import { businessTypes } from '../vocabulary/businessTypes.ts';

import { plainFields } from './plainFields.ts';

export const applicantStateNames = Object.keys(applicantStates) as [ApplicantState, ...ApplicantState[]];

/** One line of "my applications". Times are ISO, amounts fen. */
export const intakeApplicationRowSchema = z.strictObject({
  id: z.number(),
  number: z.string(),
  businessType: z.enum(businessTypes),
  organizationName: z.string(),
  projectName: z.string(),
  products: z.array(z.string()),
  status: z.enum(applicationStates),
  state: z.enum(applicantStateNames),
  task: z.enum(applicantTasks),
  wording: z.string().nullable(),
  dueAt: z.string().nullable(),
  tokenQuantity: z.number(),
  totalFen: z.number(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
});
export type IntakeApplicationRow = z.infer<typeof intakeApplicationRowSchema>;

export function presentIntakeApplicationRow(
  row: OwnApplicationRow,
  standing: { state: ApplicantState; task: ApplicantTask; wording: string | null },
): IntakeApplicationRow {
  return { ...plainFields(intakeApplicationRowSchema, row), ...standing };
}
