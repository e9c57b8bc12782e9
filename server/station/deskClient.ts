import { setTimeout as pause } from 'node:timers/promises';
import type { DemoLogin } from '../vocabulary/benchProtocol.ts';
import { errorCodes, type ErrorCode } from '../vocabulary/errorCodes.ts';
import type {
  BlankPrepared,
  BlankPreparedReport,
  PrepareBlankAnswer,
  PrepareBlankRequest,
} from '../vocabulary/stationBlanks.ts';
import type {
  EncryptionKeyAnswer,
  EncryptionKeyRequest,
  IssuedCertificate,
  SigningCertificateRequest,
} from '../vocabulary/stationKeys.ts';
import type { ProofAnswer, ProofTask } from '../vocabulary/stationProof.ts';
import type {
  AttentionReport,
  BindTokenAnswer,
  BindTokenRequest,
  ClaimedJob,
  ClaimRequest,
  CodeState,
  Fenced,
  FinishedJob,
  Lease,
  RedeemRequest,
  StationJobList,
  StepReport,
} from '../vocabulary/stationProtocol.ts';
import type {
  PresenceReport,
  StationSession,
  StationSessionRequest,
  VerificationRequest,
} from '../vocabulary/stationSessions.ts';
import { DeskError } from './DeskError.ts';
import { solvedFor } from './solvedFor.ts';

const TIMEOUT_MS = 20_000;
/** The CA may be asked within these two. */
const LONG_TIMEOUT_MS = 60_000;
const RETRY_AFTER_MS = [250, 1_000];

interface Options {
  repeatable: boolean;
  timeout?: number;
}
const REPEATABLE: Options = { repeatable: true };
const ONCE: Options = { repeatable: false };

/**
 * `/api/station` of one desk, typed. Holds the session's token; calls that may be repeated are, twice, when the desk
 * cannot be reached.
 */
export class DeskClient {
  readonly #desk: string;
  readonly #base: string;
  #token: string | null = null;

  constructor(deskUrl: string) {
    this.#desk = deskUrl.replace(/\/$/, '');
    this.#base = `${this.#desk}/api/station`;
  }

  /** Empty unless the desk is a demo. */
  async demoLogins(): Promise<(DemoLogin & { roles: string[] })[]> {
    const response = await fetch(`${this.#desk}/api/desk/session/demo`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    const rows: unknown = response?.ok === true ? await response.json().catch(() => null) : null;
    return Array.isArray(rows) ? (rows as (DemoLogin & { roles: string[] })[]) : [];
  }
  sendVerification = (body: VerificationRequest): Promise<unknown> =>
    this.#solving((solution) => this.#post('/sessions/verification', { ...body, ...solution }, ONCE));
  reportPresence = (body: PresenceReport): Promise<unknown> => this.#post('/presence', body, ONCE);
  async signIn(body: StationSessionRequest): Promise<StationSession> {
    const session = await this.#solving((solution) =>
      this.#post<StationSession>('/sessions', { ...body, ...solution }, ONCE),
    );
    this.#token = session.token;
    return session;
  }
  async signOut(): Promise<void> {
    try {
      if (this.#token !== null) await this.#call('DELETE', '/sessions', undefined, ONCE);
    } finally {
      this.#token = null;
    }
  }

  jobs = (serial?: string): Promise<StationJobList> =>
    this.#call(
      'GET',
      `/jobs${serial === undefined ? '' : `?serial=${encodeURIComponent(serial)}`}`,
      undefined,
      REPEATABLE,
    );
  claim = (job: number, body: ClaimRequest): Promise<ClaimedJob> => this.#post(`/jobs/${job}/claim`, body);
  heartbeat = (job: number, body: Fenced): Promise<Lease> => this.#post(`/jobs/${job}/heartbeat`, body);
  release = (job: number, body: Fenced): Promise<unknown> => this.#post(`/jobs/${job}/release`, body);
  bindToken = (job: number, body: BindTokenRequest): Promise<BindTokenAnswer> => this.#post(`/jobs/${job}/token`, body);
  sendCode = (job: number, body: Fenced): Promise<CodeState> => this.#post(`/jobs/${job}/code/send`, body, ONCE);
  redeemCode = (job: number, body: RedeemRequest): Promise<CodeState> =>
    this.#post(`/jobs/${job}/code/redeem`, body, ONCE);
  reportStep = (job: number, body: StepReport): Promise<Lease> => this.#post(`/jobs/${job}/steps`, body);
  signingCertificate = (job: number, body: SigningCertificateRequest): Promise<IssuedCertificate> =>
    this.#post(`/jobs/${job}/signing-certificate`, body, { repeatable: true, timeout: LONG_TIMEOUT_MS });
  encryptionKeys = (job: number, body: EncryptionKeyRequest): Promise<EncryptionKeyAnswer> =>
    this.#post(`/jobs/${job}/encryption-keys`, body, { repeatable: true, timeout: LONG_TIMEOUT_MS });
  proof = (job: number, { epoch }: Fenced): Promise<ProofTask> =>
    this.#call('GET', `/jobs/${job}/proof?epoch=${epoch}`, undefined, REPEATABLE);
  finish = (job: number, body: ProofAnswer): Promise<FinishedJob> => this.#post(`/jobs/${job}/finish`, body);
  tokenGone = (job: number, body: Fenced & { lost: boolean }): Promise<unknown> =>
    this.#post(`/jobs/${job}/token/gone`, body);
  attention = (job: number, body: AttentionReport): Promise<unknown> => this.#post(`/jobs/${job}/attention`, body);
  prepareBlank = (body: PrepareBlankRequest): Promise<PrepareBlankAnswer> => this.#post('/blanks', body);
  blankPrepared = (preparation: number, body: BlankPreparedReport): Promise<BlankPrepared> =>
    this.#post(`/blanks/${preparation}/done`, body);

  /** Where the desk asks for a solved challenge, this program solves it and sends the request again. */
  async #solving<T>(send: (solution: { solution?: string }) => Promise<T>): Promise<T> {
    try {
      return await send({});
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'challenge_required') throw error;
      return send({ solution: await solvedFor(this.#desk, String(error.details.purpose)) });
    }
  }

  #post<T>(path: string, body: unknown, options: Options = REPEATABLE): Promise<T> {
    return this.#call('POST', path, body, options);
  }

  async #call<T>(method: string, path: string, body: unknown, options: Options): Promise<T> {
    const waits = options.repeatable ? RETRY_AFTER_MS : [];
    for (const wait of waits) {
      try {
        return await this.#once<T>(method, path, body, options.timeout ?? TIMEOUT_MS);
      } catch (error) {
        if (!(error instanceof DeskError) || error.code !== 'unreachable') throw error;
        await pause(wait);
      }
    }
    return this.#once<T>(method, path, body, options.timeout ?? TIMEOUT_MS);
  }

  async #once<T>(method: string, path: string, body: unknown, timeout: number): Promise<T> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.#base + path, {
        method,
        headers: {
          ...(this.#token === null ? {} : { authorization: `Bearer ${this.#token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      text = await response.text();
    } catch {
      throw new DeskError('unreachable', '暂时无法连接服务器');
    }
    const answer = parse(text);
    if (response.ok && answer !== null) return answer as T;
    throw refusal(answer);
  }
}

function parse(text: string): object | null {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** An error body that is not the desk's own came from something in between, such as a proxy: it counts as no answer. */
function refusal(answer: object | null): DeskError {
  const { code, message, details, requestId } = (answer ?? {}) as {
    code?: unknown;
    message?: unknown;
    details?: unknown;
    requestId?: unknown;
  };
  if (typeof code !== 'string' || !(code in errorCodes)) return new DeskError('unreachable', '暂时无法连接服务器');
  return new DeskError(
    code as ErrorCode,
    typeof message === 'string' ? message : code,
    (details ?? {}) as Record<string, unknown>,
    typeof requestId === 'string' ? requestId : null,
  );
}
