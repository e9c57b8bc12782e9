import { z } from 'zod';
import { isoText } from './plainFields.ts';
import { accountKinds } from '../vocabulary/accountKinds.ts';
import type { ApplicationStage } from '../models/ApplicationStage.ts';
import { documentKinds } from '../vocabulary/documentKinds.ts';
import { applicantTasks, type ApplicantState, type ApplicantTask } from '../vocabulary/applicantStates.ts';
import { wholeFormSchema, type ApplicationForm } from '../vocabulary/form/applicationForm.ts';
import { applicationStates } from '../vocabulary/applicationStates.ts';
import { businessTypes } from '../vocabulary/businessTypes.ts';
import { codeDeliveries, productionModes, stages, stageStates } from '../vocabulary/stages.ts';
import { applicantStateNames } from './intakeApplicationRow.ts';
import { intakeItemSchema, presentItem, type ItemSource } from './intakeItem.ts';
import { maskedIntakeForm } from './maskedForms.ts';
import { intakeProgressSchema, presentProgress, type ProgressSource } from './intakeProgress.ts';
import { intakeRequirementsSchema, presentRequirements, type RequirementSource } from './intakeRequirements.ts';
import { intakeTermsSchema, presentTerms, type TermsSource } from './intakeTerms.ts';

const at = z.string().nullable();

/** One application on its own page: its state, what is asked for, what there is to do. Times ISO, amounts in fen. */
export const intakeApplicationSchema = z.strictObject({
  id: z.number(),
  number: z.string(),
  businessType: z.enum(businessTypes),
  accountKind: z.enum(accountKinds),
  status: z.enum(applicationStates),
  state: z.enum(applicantStateNames),
  task: z.enum(applicantTasks),
  wording: z.string().nullable(),
  round: z.number(),
  createdAt: z.string(),
  submittedAt: at,
  closedAt: at,
  dueAt: at,
  productionMode: z.enum(productionModes).nullable(),
  codeDelivery: z.enum(codeDeliveries),
  stages: z.array(
    z.strictObject({
      stage: z.enum(stages),
      state: z.enum(stageStates),
      openedAt: at,
      dueAt: at,
      closedAt: at,
      promisedWorkingDays: z.number(),
    }),
  ),
  items: z.array(intakeItemSchema),
  form: wholeFormSchema,
  /** A change of the form must send this version (If-Match). */
  formVersion: z.number(),
  /** The agent's phone in it has answered its code, or is the account's own. */
  agentPhoneProven: z.boolean(),
  documents: z.array(z.strictObject({ kind: z.enum(documentKinds), url: z.string() })),
  abilities: z.array(
    z.enum([
      'edit',
      'submit',
      'take_back',
      'mail_forms',
      'withdraw',
      'change_delivery',
      'report_transfer',
      'request_code',
      'accept',
    ]),
  ),
  ...intakeTermsSchema.shape,
  ...intakeRequirementsSchema.shape,
  ...intakeProgressSchema.shape,
});
export type IntakeApplication = z.infer<typeof intakeApplicationSchema>;

export interface ApplicationSource extends RequirementSource, ProgressSource {
  application: {
    id: number;
    number: string;
    businessType: IntakeApplication['businessType'];
    createdAt: Date;
    submittedAt: Date | null;
    closedAt: Date | null;
  };
  state: { status: IntakeApplication['status']; round: number; dueAt: Date | null; takenBack: boolean };
  submission: RequirementSource['submission'] &
    TermsSource & {
      accountKind: IntakeApplication['accountKind'];
      form: ApplicationForm;
      formVersion: number;
      agentPhoneProven: boolean;
      items: readonly ItemSource[];
    };
  workflow: { productionMode: IntakeApplication['productionMode']; codeDelivery: IntakeApplication['codeDelivery'] };
  /** He may take it back to correct it. */
  mayTakeBack: boolean;
  /** A mail server is set. */
  sendsMail: boolean;
  stages: readonly ApplicationStage[];
  documentKinds: readonly { kind: string }[];
}

export function presentIntakeApplication(
  source: ApplicationSource,
  standing: { state: ApplicantState; task: ApplicantTask; wording: string | null },
): IntakeApplication {
  const { application, state, submission, workflow } = source;
  const { id, number, businessType, createdAt, submittedAt, closedAt } = application;
  const editable = state.status === 'draft' || state.status === 'returned';
  return {
    id,
    number,
    businessType,
    accountKind: submission.accountKind,
    status: state.status,
    round: state.round,
    ...standing,
    createdAt: isoText(createdAt),
    submittedAt: isoText(submittedAt),
    closedAt: isoText(closedAt),
    dueAt: isoText(state.dueAt),
    productionMode: workflow.productionMode,
    codeDelivery: workflow.codeDelivery,
    stages: source.stages.map((one) => ({
      stage: one.stage,
      state: one.state,
      openedAt: isoText(one.openedAt),
      dueAt: isoText(one.dueAt),
      closedAt: isoText(one.closedAt),
      promisedWorkingDays: one.promisedWorkingDays,
    })),
    items: submission.items.map(presentItem),
    form: editable ? submission.form : maskedIntakeForm(submission.form),
    formVersion: submission.formVersion,
    agentPhoneProven: submission.agentPhoneProven,
    documents: source.documentKinds.map((one) => ({
      kind: one.kind as IntakeApplication['documents'][number]['kind'],
      url: `/api/intake/applications/${id}/documents/${one.kind}.pdf`,
    })),
    abilities: abilities(source, standing.state),
    ...presentTerms(submission),
    ...presentRequirements(source),
    ...presentProgress(source),
  };
}

/** The page shows a button only for an ability of this list. The operations check the same rules again. */
function abilities(
  { state, mayTakeBack, sendsMail, stages: line, jobs, shipment, payment, workflow }: ApplicationSource,
  applicant: ApplicantState,
): IntakeApplication['abilities'] {
  const running = state.status === 'open' || state.status === 'returned';
  const open = line.find((one) => one.state === 'open')?.stage;
  const unpacked = !shipment || shipment.status === 'planned';
  const wantsCode = applicant === 'to_accept' || (open === 'production' && workflow.productionMode !== 'factory');
  const list: [IntakeApplication['abilities'][number], boolean][] = [
    ['edit', state.status === 'draft' || state.status === 'returned'],
    ['submit', state.status === 'draft' || state.status === 'returned'],
    ['take_back', mayTakeBack],
    ['mail_forms', sendsMail && (state.status === 'draft' || state.status === 'returned')],
    ['withdraw', (running || state.status === 'draft') && jobs.every((job) => job.state === 'planned')],
    [
      'change_delivery',
      running && unpacked && line.some((one) => one.stage === 'dispatch' || one.stage === 'dispatch_blank'),
    ],
    ['report_transfer', running && (payment?.row.status === 'due' || payment?.row.status === 'reported')],
    ['request_code', state.status === 'open' && wantsCode],
    ['accept', applicant === 'to_accept'],
  ];
  return list.filter(([, may]) => may).map(([ability]) => ability);
}
