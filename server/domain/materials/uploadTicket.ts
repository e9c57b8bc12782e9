import type { UploadTicketsRow } from '../../models/tables.generated.ts';
import { AppError } from '../../lib/AppError.ts';
import { newSecret } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { MaterialKind } from '../../vocabulary/materialKinds.ts';
import { ownApplication } from '../applications/ownApplication.ts';
import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';
import { loadPlaces } from '../submissions/loadPlaces.ts';
import { refusePlace, type Place } from './place.ts';

/** How many minutes a phone may use the QR code shown on the computer, and for how many pictures. */
const MINUTES = 15;
const USES = 40;

export interface IssuedTicket {
  ticket: string;
  expiresAt: Date;
  uses: number;
}
export interface TicketHolder {
  applicationId: number;
  kinds: MaterialKind[];
  expiresAt: Date;
  usesLeft: number;
  as: Context;
}

const digestOf = (ctx: Context, ticket: string): string => keyedDigest(ctx.keys.codes, `upload-ticket:${ticket}`);

/**
 * A secret for the phone: with it pictures of these kinds can be added to this application, and nothing else. Only its
 * digest is stored.
 * @throws AppError as refusePlace
 */
export async function issueUploadTicket(
  ctx: Context,
  { applicationId, places }: { applicationId: number; places: readonly Place[] },
): Promise<IssuedTicket> {
  const own = await ownApplication(ctx, applicationId);
  const there = await loadPlaces(ctx, own);
  for (const place of places) await refusePlace(ctx, own, place, there);
  const accountId = accountOf(ctx).id;
  await ctx.db('uploadTickets').where({ accountId }).where('expiresAt', '<', ctx.db.fn.now()).delete();
  const ticket = newSecret();
  const [row] = await ctx
    .db('uploadTickets')
    .insert({
      tokenDigest: digestOf(ctx, ticket),
      applicationId,
      accountId,
      kinds: [...new Set(places.map((one) => one.kind))],
      usesLeft: USES,
      expiresAt: ctx.db.raw(`now() + interval '${MINUTES} minutes'`),
    })
    .returning('expiresAt');
  if (!row) throw new Error(`upload ticket of application ${applicationId} for account ${accountId} was not stored`);
  return { ticket, expiresAt: row.expiresAt, uses: USES };
}

/**
 * The account and application a ticket stands for.
 * @throws AppError ticket_invalid, the same for an unknown, expired or used-up ticket
 */
export async function holdTicket(ctx: Context, ticket: string): Promise<TicketHolder> {
  const row = await ctx
    .db('uploadTickets')
    .where({ tokenDigest: digestOf(ctx, ticket) })
    .where('expiresAt', '>', ctx.db.fn.now())
    .first();
  return holder(ctx, row);
}

/**
 * The same, and takes one use. It is taken before a byte is read, so that parallel phones cannot use the ticket more
 * often.
 * @throws AppError ticket_invalid
 */
export async function useTicket(ctx: Context, ticket: string, kind: MaterialKind): Promise<TicketHolder> {
  const [row] = await ctx
    .db('uploadTickets')
    .where({ tokenDigest: digestOf(ctx, ticket) })
    .where('expiresAt', '>', ctx.db.fn.now())
    .where('usesLeft', '>', 0)
    .whereRaw('? = any(kinds)', [kind])
    .update({ usesLeft: ctx.db.raw('uses_left - 1') })
    .returning('*');
  return holder(ctx, row);
}

function holder(ctx: Context, row: UploadTicketsRow | undefined): TicketHolder {
  if (!row) throw new AppError('ticket_invalid');
  const { applicationId, kinds, expiresAt, usesLeft, accountId } = row;
  return {
    applicationId,
    kinds,
    expiresAt,
    usesLeft,
    as: { ...ctx, actor: { kind: 'account', id: accountId, sessionId: null } },
  };
}
