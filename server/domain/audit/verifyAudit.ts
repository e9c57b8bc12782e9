import { authorize } from '../authorize.ts';
import type { Context } from '../context.ts';
import { auditBeginning, NO_HASH, type AuditCursor } from '../../lib/auditCursor.ts';
import { walkChains, walkSingle, type EventFault } from './verifyEvents.ts';
import { emptiedRecord, walkHeads, type HeadFault, type RecordFault } from './verifyHeads.ts';
import { walkSeals, type SealFault } from './verifySeals.ts';

export type AuditFault = EventFault | SealFault | HeadFault | RecordFault;
export interface AuditVerdict {
  events: number;
  seals: number;
  unsealed: number;
  /** Seals written down outside the database that were compared; with none, a record cut at its end looks whole. */
  heads: number;
  lastSealHash: string | null;
  firstFault: AuditFault | null;
}
/**
 * The result of one part: `next` is where the next part begins, null when everything was verified or a fault was found.
 */
export interface AuditPart extends AuditVerdict {
  next: AuditCursor | null;
  /** How much of the whole has been verified, for the progress display. */
  percent: number;
}

/** Events verified in one part: takes a second or two. */
const PART = 20_000;

/**
 * Verifies every chain and every seal, compares the seals with those written down outside the database, and names the
 * first row that does not fit. Reads in parts: a million events take no more memory than one part.
 */
export async function verifyAudit(ctx: Context): Promise<AuditVerdict> {
  for (let cursor = auditBeginning; ;) {
    const { next, percent: _percent, ...verdict } = await walk(ctx, cursor, PART);
    if (!next) return verdict;
    cursor = next;
  }
}

/** Verifies one part. The auditor's page calls it again with `next` until that is null. @throws AppError forbidden */
export async function verifyAuditPart(ctx: Context, cursor: AuditCursor | null, limit = PART): Promise<AuditPart> {
  authorize(ctx, 'audit.verify');
  return walk(ctx, cursor ?? auditBeginning, limit);
}

async function walk(ctx: Context, cursor: AuditCursor, limit: number): Promise<AuditPart> {
  const { at } = cursor;
  switch (at.phase) {
    case 'single':
    case 'chains': {
      const { events, fault, next } =
        at.phase === 'single' ? await walkSingle(ctx, at.eventId, limit) : await walkChains(ctx, at, limit);
      const reached = { ...cursor, at: next ?? following[at.phase], events: cursor.events + events };
      return part(ctx, reached, fault, false);
    }
    case 'seals': {
      const walked = await walkSeals(ctx, at, limit);
      const fault = walked.fault ?? (walked.done ? await emptiedRecord(ctx, cursor.events) : null);
      const heads = { phase: 'heads', offset: 0, lastSealHash: hashOf(walked.last) } as const;
      const reached = {
        ...cursor,
        at: walked.done && !fault ? heads : walked.last,
        seals: cursor.seals + walked.seals,
        covered: cursor.covered + walked.covered,
      };
      return part(ctx, reached, fault, false);
    }
    case 'heads': {
      const { heads, fault, next } = await walkHeads(ctx, at.offset);
      const reached = { ...cursor, at: { ...at, offset: next ?? at.offset }, heads: cursor.heads + heads };
      return part(ctx, reached, fault, next === null);
    }
  }
}

const following = {
  single: { phase: 'chains', applicationId: 0, position: 0, hash: NO_HASH },
  chains: { phase: 'seals', sealId: 0, hash: NO_HASH, toTxid: '0' },
} as const satisfies Record<'single' | 'chains', AuditCursor['at']>;

async function part(ctx: Context, reached: AuditCursor, fault: AuditFault | null, done: boolean): Promise<AuditPart> {
  const { at, events, seals, covered, heads } = reached;
  const finished = done || fault !== null;
  return {
    events,
    seals,
    heads,
    // Events may be written or sealed during the verification, so the difference can be negative: at least 0 is shown.
    unsealed: Math.max(0, events - covered),
    lastSealHash: hashOf(at),
    firstFault: fault,
    next: finished ? null : reached,
    percent: finished ? 100 : await percentOf(ctx, events + covered),
  };
}

function hashOf(at: AuditCursor['at']): string | null {
  if (at.phase === 'heads') return at.lastSealHash;
  return at.phase === 'seals' && at.sealId > 0 ? at.hash : null;
}

/** Each event is verified twice, in its chain and under its seal, so one event counts 50 %, not 100 %. */
async function percentOf(ctx: Context, looked: number): Promise<number> {
  const [last] = await ctx.db('auditEvents').orderBy('id', 'desc').limit(1).pluck('id');
  return Math.min(99, Math.floor((looked * 50) / Math.max(1, Number(last ?? 0))));
}
