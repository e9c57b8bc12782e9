import type { Context } from '../context.ts';

/** Days for which a demo's outbox shows what was sent; elsewhere the text goes when the provider has it. */
export const SENT_DAYS = 7;
/** Days after which nobody sends again what could not be sent. */
export const UNSENT_DAYS = 30;

/** Erases text and recipient of old messages; the masked forms stay for the lists. Returns how many were erased. */
export async function eraseTexts({ db }: Context): Promise<number> {
  return db('messages')
    .where((sealed) => sealed.whereNotNull('bodySealed').orWhereNotNull('recipientSealed'))
    .where((old) =>
      old
        .where((sent) => sent.where('state', 'accepted').whereRaw(`accepted_at < now() - interval '${SENT_DAYS} days'`))
        .orWhere((unsent) =>
          unsent.whereNot('state', 'accepted').whereRaw(`created_at < now() - interval '${UNSENT_DAYS} days'`),
        ),
    )
    .update({ bodySealed: null, recipientSealed: null });
}
