import { isSeal, type TokenSeal } from './tokenSeal.ts';
import { inventory, type TokenObject } from './inventory.ts';
import type { TokenSession } from './TokenSession.ts';
import { TokenRefusal } from './TokenRefusal.ts';

/** What may stay: key pairs and certificates under these CKA_IDs (hex), and this seal. */
export interface Keep {
  ids: readonly string[];
  seal: Pick<TokenSeal, 'label' | 'application'> | null;
}

/**
 * Destroys what belongs neither to this job nor to the key history: crash leftovers, mostly without an id. Somebody's
 * whole identity (a private key with its certificate) is never a leftover.
 * @throws TokenRefusal foreign_key, before anything is destroyed
 */
export function sweep(session: TokenSession, keep: Keep): { destroyed: number; left: number } {
  refuseForeignKeys(session, keep.ids);
  const strangers = leftovers(session, keep);
  for (const { handle } of strangers) session.destroy(handle);
  return { destroyed: strangers.length, left: leftovers(session, keep).length };
}

/** Objects that nobody asked for. */
export function leftovers(session: TokenSession, keep: Keep): TokenObject[] {
  return inventory(session).filter(
    (object) =>
      !(
        keep.ids.includes(object.id) ||
        (object.class === 'data' && keep.seal !== null && isSeal(session, object.handle, keep.seal))
      ),
  );
}

/** @throws TokenRefusal foreign_key when a private key with a certificate is there that no list knows. */
export function refuseForeignKeys(session: TokenSession, knownIds: readonly string[]): void {
  const foreign = inventory(session).filter(({ id }) => id !== '' && !knownIds.includes(id));
  const certified = new Set(foreign.filter((object) => object.class === 'certificate').map(({ id }) => id));
  const keys = foreign.filter((object) => object.class === 'privateKey' && certified.has(object.id));
  if (keys.length > 0) throw new TokenRefusal('foreign_key', String(keys.length));
}

/** The second look at a blank, now with its private objects. @throws TokenRefusal token_not_blank */
export function assertBlank(session: TokenSession, allowedIds: readonly string[]): void {
  const others = inventory(session).filter(
    ({ id, class: kind }) => id !== '' && kind !== 'data' && !allowedIds.includes(id),
  );
  if (others.length > 0) throw new TokenRefusal('token_not_blank', String(others.length));
}
