import type { Knex } from 'knex';
import type { Clock } from '../lib/clock.ts';
import { describeDatabaseError, mayBeDoneAgain } from '../lib/databaseError.ts';
import type { Logger } from '../lib/logger.ts';
import type { Budgets } from '../vocabulary/budgets.ts';
import type { Role } from '../vocabulary/roles.ts';
import type { Ports } from './ports.ts';

export interface StaffActor {
  kind: 'staff';
  id: number;
  name: string;
  roles: readonly Role[];
  projectIds: readonly number[] | 'all';
  sessionId: number | null;
  steppedUpAt: Date | null;
  /** He still has the password the desk made for him, and may only choose another. */
  firstPassword: boolean;
}
export interface AccountActor {
  kind: 'account';
  id: number;
  sessionId: number | null;
}
/** A bench: `on` is the person who works there (a member of staff, or the applicant himself). */
export interface StationActor {
  kind: 'station';
  id: number;
  name: string;
  on: StaffActor | AccountActor;
}
export interface SystemActor {
  kind: 'system';
  name: string;
}
export type Actor = StaffActor | AccountActor | StationActor | SystemActor;

/** Keys derived from the environment's master key, one per purpose (server/dependencies.ts). */
export interface Keys {
  /** wraps the data key of each application */
  wrap: Buffer;
  /** seals what belongs to no application: accounts, TOTP secrets, PINs, messages */
  personal: Buffer;
  /** keyed digests for exact search */
  index: Buffer;
  /** keyed digests of authorization and verification codes, sessions, tickets */
  codes: Buffer;
  /** keyed hash printed in the QR of our forms */
  documents: Buffer;
  /** signs the challenges that a program solves before an SMS is sent */
  challenges: Buffer;
}

/** Everything an operation may use. It does not know HTTP. */
export interface Context {
  db: Knex;
  actor: Actor;
  clock: Clock;
  ports: Ports;
  keys: Keys;
  logger: Logger;
  requestId: string | null;
  demo: boolean;
  /** The address applicants use: the desk, which prints and sends it, may be reached under another. */
  publicUrl: string;
  /** A mail server is set: forms can be sent to an e-mail address. */
  sendsMail: boolean;
  /** How many verification codes all phones together may be sent in one hour. */
  codesPerHour: number;
  /** How many keys a program tries at most to solve a challenge. */
  challengeKeys: number;
  /** What one member of staff may do so often a day. */
  budgets: Budgets;
}

const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction, or in the transaction that is already open. A deadlock or a serialization failure
 * leaves nothing behind and is tried again, so `work` must have no effect outside the database.
 */
export async function inTransaction<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ctx.db.transaction((trx) => work({ ...ctx, db: trx }));
    } catch (error) {
      if (attempt >= ATTEMPTS || !mayBeDoneAgain(error)) throw error;
      ctx.logger.warn(
        { requestId: ctx.requestId, attempt, database: describeDatabaseError(error) },
        'transaction is done again',
      );
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 + Math.random() * 50));
    }
  }
}

export function systemContext(ctx: Context, name: string): Context {
  return { ...ctx, actor: { kind: 'system', name } };
}
