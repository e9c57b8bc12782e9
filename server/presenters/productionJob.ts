import { z } from 'zod';
import type { JobDetailRow, JobListRow } from '../reads/desk/productionJobs.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
import { beginAnewRefusal, goOnRefusal, goOnRefusals } from '../vocabulary/goOnRefusal.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { jobStates } from '../vocabulary/jobStates.ts';

export const jobList = listColumns('job.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  applicationNumber: toReaders(z.string()),
  organizationName: toReaders(z.string()),
  projectName: toReaders(z.string()),
  state: toReaders(z.enum(jobStates)),
  mode: toReaders(z.string()),
  ordinal: toReaders(z.number()),
  productName: toReaders(z.string()),
  subjectName: onlyTo(formReaders.subjects, z.string().nullable()),
  tokenId: toReaders(z.number().nullable()),
  tokenSerial: toReaders(z.string().nullable()),
  stationName: toReaders(z.string().nullable()),
  operatorName: toReaders(z.string().nullable()),
  algorithm: toReaders(z.string()),
  attentionCode: toReaders(z.string().nullable()),
  startedAt: toReaders(z.string().nullable()),
  doneAt: toReaders(z.string().nullable()),
  createdAt: toReaders(z.string()),
  abilities: toReaders(z.array(z.string())),
});
export const jobSchema = jobList.schema;
export type JobRow = z.infer<typeof jobSchema>;
const stepSchema = z.strictObject({
  id: z.number(),
  step: z.string(),
  state: z.string(),
  epoch: z.number(),
  faultCode: z.string().nullable(),
  milliseconds: z.number().nullable(),
  createdAt: z.string(),
});
export const jobDetailSchema = jobSchema.extend({
  steps: z.array(stepSchema),
  /** Why a stopped job is not let go on with its token: the code whose words say what to do instead. */
  goOnRefused: z.enum(goOnRefusals).nullable(),
});
export type JobDetail = z.infer<typeof jobDetailSchema>;

export function presentJob(actor: Actor, row: JobListRow): JobRow {
  return jobList.present(actor, { ...row, abilities: jobAbilities(actor, row) });
}

/** The verb `resume` has two ways, each with its own button. */
function jobAbilities(actor: Actor, row: JobListRow): string[] {
  const { projectId, state } = row;
  const ways = [goOnRefusal(row) ? [] : ['go_on'], beginAnewRefusal(row) ? [] : ['begin_anew']].flat();
  return abilitiesOf(actor, 'job', { projectId, state }).flatMap((verb) => (verb === 'resume' ? ways : [verb]));
}

export function presentJobDetail(actor: Actor, row: JobDetailRow): JobDetail {
  const goOnRefused = row.state === 'needs_attention' ? goOnRefusal(row) : null;
  return { ...presentJob(actor, row), goOnRefused, steps: row.steps.map((one) => plainFields(stepSchema, one)) };
}
