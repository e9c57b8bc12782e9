import { z } from 'zod';
import type { JobDetailRow, JobListRow } from '../reads/desk/productionJobs.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
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
export const jobDetailSchema = jobSchema.extend({ steps: z.array(stepSchema) });
export type JobDetail = z.infer<typeof jobDetailSchema>;

export function presentJob(actor: Actor, row: JobListRow): JobRow {
  const { projectId, state } = row;
  return jobList.present(actor, { ...row, abilities: abilitiesOf(actor, 'job', { projectId, state }) });
}

export function presentJobDetail(actor: Actor, row: JobDetailRow): JobDetail {
  return { ...presentJob(actor, row), steps: row.steps.map((one) => plainFields(stepSchema, one)) };
}
