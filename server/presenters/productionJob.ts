import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { ProductionJob } from '../models/ProductionJob.ts';
import type { ProductionStepRow } from '../models/ProductionStepRow.ts';
import { jobStates } from '../vocabulary/jobStates.ts';
import { iso, isoOrNull } from './moments.ts';

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
const step = z.strictObject({
  id: z.number(),
  step: z.string(),
  state: z.string(),
  epoch: z.number(),
  faultCode: z.string().nullable(),
  milliseconds: z.number().nullable(),
  createdAt: z.string(),
});
export const jobDetailSchema = jobSchema.extend({ steps: z.array(step) });
export type JobDetail = z.infer<typeof jobDetailSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export type JobSource = Pick<
  ProductionJob,
  | 'id'
  | 'applicationId'
  | 'projectId'
  | 'ordinal'
  | 'mode'
  | 'state'
  | 'algorithm'
  | 'tokenId'
  | 'tokenSerial'
  | 'attentionCode'
  | 'startedAt'
  | 'doneAt'
  | 'createdAt'
> & {
  applicationNumber: string;
  organizationName: string;
  projectName: string;
  productName: string;
  subjectName: string | null;
  stationName: string | null;
  operatorName: string | null;
};

export function presentJob(actor: Actor, row: JobSource): JobRow {
  const {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    state,
    mode,
    ordinal,
    productName,
    subjectName,
    tokenId,
    tokenSerial,
    stationName,
    operatorName,
    algorithm,
    attentionCode,
  } = row;
  return {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    state,
    mode,
    ordinal,
    productName,
    subjectName,
    tokenId,
    tokenSerial,
    stationName,
    operatorName,
    algorithm,
    attentionCode,
    startedAt: isoOrNull(row.startedAt),
    doneAt: isoOrNull(row.doneAt),
    createdAt: iso(row.createdAt),
    abilities: abilitiesOf(actor, 'job', { projectId: row.projectId, state }),
  };
}

type Step = Pick<ProductionStepRow, 'id' | 'step' | 'state' | 'epoch' | 'faultCode' | 'milliseconds' | 'createdAt'>;
export function presentJobDetail(actor: Actor, row: JobSource & { steps: readonly Step[] }): JobDetail {
  return {
    ...presentJob(actor, row),
    steps: row.steps.map(({ id, step: name, state, epoch, faultCode, milliseconds, createdAt }) => ({
      id,
      step: name,
      state,
      epoch,
      faultCode,
      milliseconds,
      createdAt: iso(createdAt),
    })),
  };
}
