import { newSecret } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

export interface OpenedSession {
  id: number;
  token: string;
  csrfToken: string;
  expiresAt: Date;
}
export type SessionSubject =
  | { kind: 'staff'; staffId: number }
  | { kind: 'account'; accountId: number }
  | { kind: 'station'; stationId: number; staffId?: number; accountId?: number };

const HOURS: Readonly<Record<SessionSubject['kind'], number>> = { staff: 12, account: 12, station: 12 };

/** Opens a session. The token is returned only here; only its keyed digest is stored. */
export async function openSession(tx: Context, subject: SessionSubject): Promise<OpenedSession> {
  const token = newSecret();
  const csrfToken = newSecret();
  const expiresAt = new Date(tx.clock.now().getTime() + HOURS[subject.kind] * 3_600_000);
  const [row] = await tx
    .db('sessions')
    .insert({ tokenDigest: sessionDigest(tx, token), csrfToken, expiresAt, ...subject })
    .returning('id');
  if (!row) throw new Error(`session of ${JSON.stringify(subject)} was not stored`);
  return { id: row.id, token, csrfToken, expiresAt };
}

export function sessionDigest(ctx: Context, token: string): string {
  return keyedDigest(ctx.keys.codes, `session:${token}`);
}
