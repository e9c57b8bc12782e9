import type { BusinessType } from './businessTypes.ts';
import type { CertificateRole, KeyAlgorithm } from './certificateStates.ts';
import type { StationProcedure } from './stationProcedures.ts';
import type { JobState, ProductionStep } from './jobStates.ts';
import type { ProductionMode } from './stages.ts';

/**
 * What the station and the desk say to each other, JSON under `/api/station`. Binary values are base64, CKA_IDs are 32
 * hex
 * digits (`keyIdFor` in server/lib/keyId.ts). Header `Authorization: Bearer <session>` on all but the first two calls.
 * An error's body is `{ code, message, details, requestId }` with a code of errorCodes.ts.
 * Every call on a claimed job carries `epoch` (in the query string of a GET); a call of an older epoch is refused with
 * `epoch_stale`, one after the lease ran out with `lease_lost`, and changes nothing. All calls but code/send and
 * code/redeem
 * may be repeated with the same body and then answer the same.
 *
 * | call | body → answer |
 * |---|---|
 * | POST /sessions/verification | VerificationRequest → {} (an applicant's station: a code to the account's phone) |
 * | POST /sessions | StationSessionRequest → StationSession |
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

export interface VerificationRequest {
  phone: string;
}
/**
 * A staff station signs in with its own key and the operator's login; an applicant's with the account's phone and code.
 */
export type StationSessionRequest = StaffSessionRequest | ApplicantSessionRequest;
export interface StaffSessionRequest {
  stationKey: string;
  login: string;
  password: string;
  totp: string;
}
export interface ApplicantSessionRequest {
  phone: string;
  code: string;
}
export interface StationSession {
  token: string;
  kind: 'staff' | 'applicant';
  name: string;
  expiresAt: string;
}

/** How an encryption key may travel to a token, best first; the desk takes the first it can and may. */
export interface KeyTransport {
  /** Outer: how the AES-256 key is enveloped to the token's signing key (for ECDH the X coordinate is the AES key). */
  outer: 'rsa-pkcs1' | 'rsa-oaep-sha1' | 'rsa-oaep-sha256' | 'ecdh-x963-none';
  /**
   * Inner: how the PKCS#8 private key is wrapped with the AES key (RFC 3394 after zero padding to 8,
   * RFC 5649, CBC with PKCS#7 padding).
   */
  inner: 'aes-kw-zero-padded' | 'aes-kwp' | 'aes-cbc-pad';
  /** True when the key has to be opened in the workstation's memory (named, logged, may be forbidden). */
  hostUnwrap?: boolean;
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

/** One reading of the token in the slot, made by the process that owns it. */
export interface TokenReading {
  /** Chip serial; '' for an uninitialised token of a module that gives a serial only at initialisation (SoftHSM). */
  serial: string;
  label: string;
  model: string;
  manufacturer: string;
  /** Not initialised, or holding no object at all; acted on only after two equal readings. */
  blank: boolean;
  initialized: boolean;
  userPinSet: boolean;
  pinState: 'ok' | 'count_low' | 'final_try' | 'locked' | 'unknown';
  freeMemory: number | null;
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

/** CSR signed inside the token (PKCS#10 DER). The request id is (job, role, SHA-256 of the SPKI). */
export interface SigningCertificateRequest extends Fenced {
  csr: string;
  serial: string;
}
export interface IssuedCertificate {
  role: CertificateRole;
  certificate: string;
  issuer: string;
  serialNumber: string;
}

export interface EncryptionKeyRequest extends Fenced {
  serial: string;
  transports: KeyTransport[];
}
/** One encryption key on its way to the token: the newest (`current`) or an earlier one re-delivered. */
export interface EnvelopedKey {
  /** CKA_ID the key, its public key and its certificate are stored under. */
  ckaId: string;
  current: boolean;
  algorithm: KeyAlgorithm;
  transport: KeyTransport;
  /** AES key enveloped to the token's signing key; for ECDH the ephemeral public point (raw, 65 bytes). */
  envelopedKey: string;
  /** PKCS#8 wrapped with the AES key. */
  wrappedPrivateKey: string;
  /** IV for aes-cbc-pad. */
  iv: string | null;
  /** Encryption certificate, DER. */
  certificate: string;
}
/** E-seal (电子签章) as a data object, where the driver can hold one. */
export interface SealObject {
  label: string;
  application: string;
  value: string;
}
export interface EncryptionKeyAnswer {
  keys: EnvelopedKey[];
  seal: SealObject | null;
}

/**
 * What the desk asks the token to prove: sign `challenge`, and decipher one message per
 * encryption key, earlier ones included.
 */
export interface ProofTask {
  challenge: string;
  messages: {
    ckaId: string;
    algorithm: KeyAlgorithm;
    /** RSA PKCS#1 v1.5 ciphertext, or the ephemeral EC point (raw). */ ciphertext: string;
  }[];
}
export interface ReadBack {
  ckaId: string;
  role: CertificateRole;
  certificateSha256: string;
  sensitive: boolean;
  extractable: boolean;
}
/**
 * Signature over the challenge (PKCS#1 v1.5 SHA-256, or ECDSA DER) and SHA-256 (hex) of each deciphered message (EC: of
 * the X coordinate).
 */
export interface ProofAnswer extends Fenced {
  signature: string;
  plainDigests: { ckaId: string; sha256: string }[];
  /** One per certificate on the token, read again in a new session after the sweep. */
  readBack: ReadBack[];
  /** Objects on the token that belong neither to this job nor to the key history; 0 after the sweep. */
  objectsLeftOver: number;
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

/**
 * Preparing a blank (initialise, SO PIN, transport PIN, label) at a staff station. A second request whose
 * reading carries the label (or the serial) of an unfinished preparation is answered with that one, so
 * that a crash in between loses nothing.
 */
export interface PrepareBlankRequest {
  first: TokenReading;
  second: TokenReading;
  slot: string;
}
export interface PrepareBlankAnswer {
  preparationId: number;
  label: string;
  soPin: string;
  transportPin: string;
}
export interface BlankPreparedReport {
  reading: TokenReading;
}
export interface BlankPrepared {
  serial: string;
  state: 'stock';
}
