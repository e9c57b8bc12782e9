import type { BusinessType } from './businessTypes.ts';
import type { KeyAlgorithm } from './certificateStates.ts';
import type { StationProcedure } from './stationProcedures.ts';
import type { JobState, ProductionStep } from './jobStates.ts';
import type { ProductionMode } from './stages.ts';
import type { TokenReading } from './tokenReading.ts';

/**
 * What the station and the desk say to each other, JSON under `/api/station`; the bodies about signing in, keys, proof
 * and blanks stand in the files beside this one (station*.ts). Binary values are base64, CKA_IDs are 32 hex digits
 * (`keyIdFor` in server/lib/keyId.ts). Header `Authorization: Bearer <session>` on all but the first three calls.
 * An error's body is `{ code, message, details, requestId }` with a code of errorCodes.ts.
 * Every call on a claimed job carries `epoch` (in the query string of a GET); a call of an older epoch is refused with
 * `epoch_stale`, one after the lease ran out with `lease_lost`, and changes nothing. All calls but code/send and
 * code/redeem may be repeated with the same body and then answer the same. The first two calls may be refused with
 * `challenge_required`: then a challenge of challenges.ts is solved and the call sent again with its solution.
 *
 * | call | body → answer |
 * |---|---|
 * | POST /sessions/verification | VerificationRequest → {} (an applicant's station: a code to the account's phone) |
 * | POST /sessions | StationSessionRequest → StationSession |
 * | POST /presence | PresenceReport → {} (a staff station, by its key, every half minute) |
 * | DELETE /sessions | → {} |
 * | GET /jobs?serial= | → StationJobList (waiting ones, and this session's unfinished ones with `claimedHere`) |
 * | POST /jobs/:id/claim | ClaimRequest → ClaimedJob (claiming again what is claimed here answers a new epoch; a
 * finished job is `invalid_state` with details.state `done`) |
 * | POST /jobs/:id/heartbeat | Fenced → Lease |
 * | POST /jobs/:id/release | Fenced → {} (back to `planned` if nothing was written, else it stays `writing` for the
 * next claim) |
 * | POST /jobs/:id/token | BindTokenRequest → BindTokenAnswer |
 * | POST /jobs/:id/code/send | Fenced → CodeState |
 * | POST /jobs/:id/code/redeem | RedeemRequest → CodeState (`spent`) |
 * | POST /jobs/:id/steps | StepReport → Lease |
 * | POST /jobs/:id/signing-certificate | SigningCertificateRequest → IssuedCertificate |
 * | POST /jobs/:id/encryption-keys | EncryptionKeyRequest → EncryptionKeyAnswer |
 * | GET /jobs/:id/proof?epoch= | → ProofTask (a new challenge each time; the newest counts) |
 * | POST /jobs/:id/finish | ProofAnswer → FinishedJob |
 * | POST /jobs/:id/attention | AttentionReport → {} |
 * | POST /blanks | PrepareBlankRequest → PrepareBlankAnswer (staff only) |
 * | POST /blanks/:preparationId/done | BlankPreparedReport → BlankPrepared |
 */
export interface Fenced {
  epoch: number;
}

export interface CodeState {
  state: 'none' | 'live' | 'spent' | 'expired' | 'locked';
  sentAt: string | null;
  onDemand: boolean;
}

/** A job in the bench's list; no personal data beyond what is printed on the certificate. */
export interface StationJob {
  id: number;
  applicationNumber: string;
  businessType: BusinessType;
  procedure: StationProcedure;
  /** Written onto a prepared blank token, or onto the token that holds the certificate. */
  token: 'blank' | 'own';
  organizationName: string;
  productName: string;
  subjectName: string;
  mode: ProductionMode;
  state: JobState;
  algorithm: KeyAlgorithm;
  /** Chip serial this job is bound to (renewal, prepared blank, or a production begun earlier); null until bound. */
  tokenSerial: string | null;
  /** True when this session holds the claim: unfinished work to go on with. */
  claimedHere: boolean;
  needsCode: boolean;
  codeState: CodeState;
  /** Jobs of the same application not yet done, this one included. */
  remaining: number;
  /** When it should be produced; null while no deadline runs. */
  dueAt: string | null;
  /** Serials of the blanks sent for it, where the holder produces it himself and may use no other; else null. */
  tokensSent: string[] | null;
}
export interface StationJobList {
  jobs: StationJob[];
}

export interface ClaimRequest {
  slot: string;
}
/** `leaseSeconds` counts from the answer; the station trusts its own monotonic clock, not the wall clock. */
export interface Lease {
  leaseUntil: string;
  leaseSeconds: number;
}
/** One attribute of the certificate's subject, in DN order; `type` is an OpenSSL short name. */
export interface SubjectAttribute {
  type: 'C' | 'ST' | 'L' | 'O' | 'OU' | 'CN' | 'serialNumber' | 'organizationIdentifier' | 'emailAddress';
  value: string;
}
export interface JournalEntry {
  step: ProductionStep;
  state: 'start' | 'done' | 'failed';
  result: Record<string, unknown> | null;
  at: string;
}
/** Answer to a claim: the job, its fencing epoch, and what was already done (resume). */
export interface ClaimedJob extends Lease {
  job: StationJob;
  epoch: number;
  subject: SubjectAttribute[];
  /** CKA_IDs of earlier key pairs that are on this token or will be re-delivered to it; kept by the final sweep. */
  keepIds: string[];
  /** Journal of the present attempt: after staff cleared a stopped job (certificate revoked), it begins anew. */
  steps: JournalEntry[];
}

/** PINs of a token; travel only in this message and are never logged. */
export interface TokenSecrets {
  /** Transport PIN a prepared blank was given; null when the holder's own PIN is on the token. */
  transportPin: string | null;
  /** `factory` only: random PIN for the holder; sealed at the desk, shown to the holder at acceptance. */
  newPin: string | null;
}

export interface BindTokenRequest extends Fenced {
  first: TokenReading;
  second: TokenReading;
}
/** `label` goes onto the objects written (CKA_LABEL), e.g. "云汉建设有限公司". */
export interface BindTokenAnswer {
  serial: string;
  secrets: TokenSecrets;
  label: string;
}

export interface RedeemRequest extends Fenced {
  serial: string;
  code: string;
}
export interface StepReport extends Fenced {
  step: ProductionStep;
  state: 'start' | 'done' | 'failed';
  result?: Record<string, unknown>;
  ms?: number;
  faultCode?: string;
}

export interface FinishedJob {
  state: JobState;
  remaining: number;
}
/**
 * Stops the job for a person to look at (wrong certificate, unknown objects, token dead). No secret, no personal data.
 */
export interface AttentionReport extends Fenced {
  faultCode: string;
  detail: string;
}
