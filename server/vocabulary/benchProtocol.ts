import type { SlotPresence } from './stationSessions.ts';
import type { ErrorCode } from './errorCodes.ts';
import type { ProductionStep } from './jobStates.ts';
import type { StationFaultCode } from './stationFaults.ts';
import type { CodeState, StationJob } from './stationProtocol.ts';
import type { TokenReading } from './tokenReading.ts';

/**
 * What the bench page and its station say to each other on 127.0.0.1 (`/api/…`, JSON). The page knows nothing of its
 * own:
 * it shows `BenchState` and sends what a person typed. Errors have the desk's shape `{ code, message, details }`.
 *
 * | call | body → answer |
 * |---|---|
 * | GET /api/state | → BenchState |
 * | GET /api/events | Server-Sent Events, each a BenchState |
 * | POST /api/session/verification | { phone } → {} |
 * | POST /api/session | StaffSignIn or ApplicantSignIn → BenchState |
 * | DELETE /api/session | → BenchState |
 * | POST /api/tray | { on } → BenchState |
 * | POST /api/slots/:name/start | { jobId } → BenchState |
 * | POST /api/slots/:name/code/send | {} → BenchState |
 * | POST /api/slots/:name/code | { code } → BenchState |
 * | POST /api/slots/:name/pin | PinEntryBody → BenchState |
 * | POST /api/slots/:name/retry | {} → BenchState |
 * | POST /api/slots/:name/release | {} → BenchState (puts the job down) |
 * | POST /api/slots/:name/prepare | {} → BenchState (prepares a blank; staff only) |
 * | POST /api/slots/:name/dismiss | {} → BenchState (clears ended work from the lane) |
 * | POST /api/slots/:name/card | {} → CardReading (what anybody may read without the PIN) |
 * | GET /api/demo | → DemoLogin[] (only where the desk is a demo; else empty) |
 */
export interface StaffSignIn {
  login: string;
  password: string;
  totp: string;
}
export interface ApplicantSignIn {
  phone: string;
  code: string;
}
/** `again` only where a new PIN is chosen. */
export interface PinEntryBody {
  pin: string;
  again?: string;
  lastTryConfirmed?: boolean;
}

export interface BenchState {
  station: { name: string; kind: 'staff' | 'applicant' };
  /** Who signed in, or null. When another browser signed in on this station, `elsewhere`. */
  session: { name: string } | null;
  elsewhere: boolean;
  deskReachable: boolean;
  jobs: StationJob[];
  tray: boolean;
  lanes: BenchLane[];
}

export interface BenchLane {
  slot: string;
  sight: SlotPresence['sight'];
  /** Why the slot is faulty. */
  fault: BenchFault | null;
  token: Pick<TokenReading, 'serial' | 'model' | 'label' | 'blank' | 'initialized' | 'pinState'> | null;
  work: BenchWork | null;
  /** What was produced here last: shown until the next, since a token taken out does not say whose it is. */
  last: Produced | null;
  /** The token lay here when tray mode was switched on: a person says what it is for. */
  trayAsks: boolean;
}

export interface Produced extends Pick<
  StationJob,
  'applicationNumber' | 'organizationName' | 'productName' | 'subjectName'
> {
  serial: string;
}

export type BenchWork = JobWork | PrepareWork;
export interface PrepareWork {
  kind: 'prepare';
  phase: 'running' | 'done' | 'failed';
  serial: string | null;
  fault: BenchFault | null;
}

export interface JobWork {
  kind: 'job';
  job: StationJob;
  /**
   * `asking`: a person has to enter something; `waiting`: for a token or the desk, goes on by itself; `stopped`:
   * somebody has to press retry.
   */
  phase: 'running' | 'asking' | 'waiting' | 'stopped' | 'done' | 'attention' | 'taken';
  step: ProductionStep | null;
  done: ProductionStep[];
  serial: string | null;
  ask: BenchQuestion | null;
  fault: BenchFault | null;
  /** Jobs of the same application still to do; known when done. */
  remaining: number | null;
}
export type BenchQuestion =
  | { kind: 'code'; codeState: CodeState }
  | {
      kind: 'pin';
      /** True: the holder chooses a new PIN and types it twice. */
      choose: boolean;
      minimum: number;
      maximum: number;
      lastTry: boolean;
    };
export interface BenchFault {
  code: StationFaultCode | ErrorCode;
  details: Record<string, unknown>;
}

export interface CardCertificate {
  ckaId: string;
  subject: string;
  issuer: string;
  serialNumber: string;
  notBefore: string;
  notAfter: string;
  usage: 'signing' | 'encryption' | 'other';
}
export interface CardReading {
  token: TokenReading;
  certificates: CardCertificate[];
  /** Objects visible without the PIN. */
  objects: number;
}

/** A login of the demo desk with the one-time password of this moment. */
export interface DemoLogin {
  login: string;
  password: string;
  totp: string;
  name: string;
}
