import { z } from 'zod';
import {
  applicantStates,
  applicantTasks,
  type ApplicantState,
  type ApplicantTask,
} from '../vocabulary/applicantStates.ts';
import { applicationStates } from '../vocabulary/applicationStates.ts';
import { businessTypes, type BusinessType } from '../vocabulary/businessTypes.ts';

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

interface Row {
  id: number;
  number: string;
  businessType: BusinessType;
  organizationName: string;
  projectName: string;
  products: string[];
  status: IntakeApplicationRow['status'];
  dueAt: Date | null;
  tokenQuantity: number;
  totalFen: number;
  createdAt: Date;
  submittedAt: Date | null;
}

export function presentIntakeApplicationRow(
  row: Row,
  standing: { state: ApplicantState; task: ApplicantTask; wording: string | null },
): IntakeApplicationRow {
  const { id, number, businessType, organizationName, projectName, products, status, tokenQuantity, totalFen } = row;
  return {
    id,
    number,
    businessType,
    organizationName,
    projectName,
    products,
    status,
    tokenQuantity,
    totalFen,
    ...standing,
    dueAt: row.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  };
}
