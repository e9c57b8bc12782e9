import { attributes, objectClasses, type ObjectClass } from './attributes.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';

export interface TokenObject {
  handle: ObjectHandle;
  /** null: a class we do not use, or an object so damaged that it shows nothing. */
  class: ObjectClass | null;
  /** CKA_ID, hex; '' when it has none (crash leftovers of SoftHSM). */
  id: string;
  label: string;
}

/** Every object on the token that this session may see, damaged ones included. */
export function inventory(session: TokenSession): TokenObject[] {
  return session
    .find([])
    .map((handle) => ({
      handle,
      class: classOf(session.read(handle, attributes.class)),
      id: session.read(handle, attributes.id)?.toString('hex') ?? '',
      label: session.read(handle, attributes.label)?.toString('utf8') ?? '',
    }))
    .filter(({ class: kind }) => kind !== 'secretKey');
}

function classOf(value: Buffer | null): ObjectClass | null {
  if (value === null || value.length < 4) return null;
  const number = value.readUInt32LE(0);
  const names = Object.keys(objectClasses) as ObjectClass[];
  return names.find((name) => objectClasses[name] === number) ?? null;
}
