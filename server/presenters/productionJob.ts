import { z } from 'zod';
import type { JobDetail as JobDetailRow, JobListRow } from '../reads/desk/productionJobs.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { jobStates } from '../vocabulary/jobStates.ts';

export const jobSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  applicationNumber: z.string(),
  organizationName: z.string(),
  projectName: z.string(),
  state: z.enum(jobStates),
  mode: z.string(),
  ordinal: z.number(),
  productName: z.string(),
  subjectName: z.string().nullable(),
  tokenId: z.number().nullable(),
  tokenSerial: z.string().nullable(),
  stationName: z.string().nullable(),
  operatorName: z.string().nullable(),
  algorithm: z.string(),
  attentionCode: z.string().nullable(),
  startedAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  createdAt: z.string(),
  abilities: z.array(z.string()),
});
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

type Actor = Parameters<typeof abilitiesOf>[0];
export function presentJob(actor: Actor, row: JobListRow): JobRow {
  const { projectId, state } = row;
  return { ...plainFields(jobSchema, row), abilities: abilitiesOf(actor, 'job', { projectId, state }) };
}

export function presentJobDetail(actor: Actor, row: JobDetailRow): JobDetail {
  return { ...presentJob(actor, row), steps: row.steps.map((one) => plainFields(stepSchema, one)) };
}
