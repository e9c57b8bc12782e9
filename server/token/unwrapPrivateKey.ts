import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { KeyTransport } from '../vocabulary/stationKeys.ts';
import { encryptionPrivateKey, wrappingKey } from './attributes.ts';
import type { DriverProfile } from './drivers/driverProfile.ts';
import { ecdh, innerMechanism, outerMechanism } from './mechanisms.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle, Template } from './tokenTypes.ts';
import { TokenRefusal } from './TokenRefusal.ts';

/**
 * A private key in transport: the AES key enveloped to the token's signing key, the PKCS#8 wrapped with the AES key.
 */
export interface WrappedKey {
  id: Buffer;
  label: string;
  algorithm: KeyAlgorithm;
  transport: KeyTransport;
  envelopedKey: Buffer;
  wrappedPrivateKey: Buffer;
  iv: Buffer | null;
  /** Raw public point of an EC key, for modules that want it. */
  point: Buffer | null;
}

/**
 * Opens the envelope inside the token; the private key never exists in this process.
 * @throws TokenRefusal transport_unsupported
 */
export function unwrapPrivateKey(session: TokenSession, signingKey: ObjectHandle, wrapped: WrappedKey): ObjectHandle {
  const number = supportedInner(session.profile, wrapped);
  const aesKey = openOuter(session, signingKey, wrapped);
  try {
    const template = [
      ...encryptionPrivateKey(wrapped.algorithm, wrapped.id, wrapped.label),
      ...extras(session.profile, wrapped),
    ];
    return session.unwrap(
      innerMechanism(number, wrapped.transport.inner === 'aes-cbc-pad' ? wrapped.iv : null),
      aesKey,
      wrapped.wrappedPrivateKey,
      template,
    );
  } finally {
    session.destroy(aesKey);
  }
}

function supportedInner(profile: DriverProfile, { algorithm, transport }: WrappedKey): number {
  const known = profile.keyTransports[algorithm].some(
    (one) => one.outer === transport.outer && one.inner === transport.inner && one.hostUnwrap === transport.hostUnwrap,
  );
  const number = profile.innerMechanisms[transport.inner];
  if (!known || number === undefined)
    throw new TokenRefusal('transport_unsupported', `${transport.outer}+${transport.inner}`);
  return number;
}

function openOuter(
  session: TokenSession,
  signingKey: ObjectHandle,
  { transport, envelopedKey }: WrappedKey,
): ObjectHandle {
  if (transport.outer === 'ecdh-x963-none') return session.derive(ecdh(envelopedKey), signingKey, wrappingKey(32));
  return session.unwrap(outerMechanism(transport.outer), signingKey, envelopedKey, wrappingKey());
}

function extras(profile: DriverProfile, { algorithm, point }: WrappedKey): Template {
  if (algorithm !== 'ec-p256' || point === null) return [];
  return profile.unwrapExtras['ec-p256'].map(({ attribute }) => ({ type: attribute, value: point }));
}
