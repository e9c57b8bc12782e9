import { z } from 'zod';
import { businessTypes } from '../../vocabulary/businessTypes.ts';
import { certificateRoles, keyAlgorithms } from '../../vocabulary/certificateStates.ts';
import { jobStates, productionSteps } from '../../vocabulary/jobStates.ts';
import { productionModes } from '../../vocabulary/stages.ts';
import type { BlankPrepared, PrepareBlankAnswer } from '../../vocabulary/stationBlanks.ts';
import type { EncryptionKeyAnswer, IssuedCertificate } from '../../vocabulary/stationKeys.ts';
import type { ProofTask } from '../../vocabulary/stationProof.ts';
import type {
  BindTokenAnswer,
  ClaimedJob,
  CodeState,
  FinishedJob,
  Lease,
  StationJob,
} from '../../vocabulary/stationProtocol.ts';
import type { StationSession } from '../../vocabulary/stationSessions.ts';
import { stationProcedures } from '../../vocabulary/stationProcedures.ts';
import { transport } from './schemas.ts';

/** What a station is answered (server/vocabulary/stationProtocol.ts says what it means). */
export const done = z.strictObject({});
export const stationSession = z.strictObject({
  token: z.string(),
  kind: z.enum(['staff', 'applicant']),
  name: z.string(),
  expiresAt: z.string(),
}) satisfies z.ZodType<StationSession>;

export const codeState = z.strictObject({
  state: z.enum(['none', 'live', 'spent', 'expired', 'locked']),
  sentAt: z.string().nullable(),
  onDemand: z.boolean(),
}) satisfies z.ZodType<CodeState>;

const stationJobAnswer = z.strictObject({
  id: z.number(),
  applicationNumber: z.string(),
  businessType: z.enum(businessTypes),
  procedure: z.enum(stationProcedures),
  token: z.enum(['blank', 'own']),
  organizationName: z.string(),
  productName: z.string(),
  subjectName: z.string(),
  mode: z.enum(productionModes),
  state: z.enum(jobStates),
  algorithm: z.enum(keyAlgorithms),
  tokenSerial: z.string().nullable(),
  claimedHere: z.boolean(),
  needsCode: z.boolean(),
  codeState,
  remaining: z.number(),
  dueAt: z.string().nullable(),
  tokensSent: z.array(z.string()).nullable(),
}) satisfies z.ZodType<StationJob>;
export const stationJobList = z.strictObject({ jobs: z.array(stationJobAnswer) });

export const lease = z.strictObject({ leaseUntil: z.string(), leaseSeconds: z.number() }) satisfies z.ZodType<Lease>;

const journalEntry = z.strictObject({
  step: z.enum(productionSteps),
  state: z.enum(['start', 'done', 'failed']),
  result: z.record(z.string(), z.unknown()).nullable(),
  at: z.string(),
});
const subjectTypes = [
  'C',
  'ST',
  'L',
  'O',
  'OU',
  'CN',
  'serialNumber',
  'organizationIdentifier',
  'emailAddress',
] as const;
export const claimedJob = z.strictObject({
  ...lease.shape,
  job: stationJobAnswer,
  epoch: z.number(),
  subject: z.array(z.strictObject({ type: z.enum(subjectTypes), value: z.string() })),
  keepIds: z.array(z.string()),
  steps: z.array(journalEntry),
}) satisfies z.ZodType<ClaimedJob>;

export const boundToken = z.strictObject({
  serial: z.string(),
  secrets: z.strictObject({ transportPin: z.string().nullable(), newPin: z.string().nullable() }),
  label: z.string(),
}) satisfies z.ZodType<BindTokenAnswer>;

export const issuedCertificate = z.strictObject({
  role: z.enum(certificateRoles),
  certificate: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
}) satisfies z.ZodType<IssuedCertificate>;

const envelopedKey = z.strictObject({
  ckaId: z.string(),
  current: z.boolean(),
  algorithm: z.enum(keyAlgorithms),
  transport,
  envelopedKey: z.string(),
  wrappedPrivateKey: z.string(),
  iv: z.string().nullable(),
  certificate: z.string(),
});
export const encryptionKeyAnswer = z.strictObject({
  keys: z.array(envelopedKey),
  seal: z.strictObject({ label: z.string(), application: z.string(), value: z.string() }).nullable(),
}) satisfies z.ZodType<EncryptionKeyAnswer>;

export const proofTaskAnswer = z.strictObject({
  challenge: z.string(),
  messages: z.array(z.strictObject({ ckaId: z.string(), algorithm: z.enum(keyAlgorithms), ciphertext: z.string() })),
}) satisfies z.ZodType<ProofTask>;

export const finishedJob = z.strictObject({
  state: z.enum(jobStates),
  remaining: z.number(),
}) satisfies z.ZodType<FinishedJob>;

export const blankToMake = z.strictObject({
  preparationId: z.number(),
  label: z.string(),
  soPin: z.string(),
  transportPin: z.string(),
}) satisfies z.ZodType<PrepareBlankAnswer>;
export const blankMade = z.strictObject({
  serial: z.string(),
  state: z.literal('stock'),
}) satisfies z.ZodType<BlankPrepared>;
