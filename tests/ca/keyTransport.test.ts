import { describe, expect, it } from 'vitest';
import { chooseTransport, envelopeKey } from '../../server/ca/keyTransport.ts';
import { readPublicKey } from '../../server/pki/publicKey.ts';
import type { KeyTransport } from '../../server/vocabulary/stationKeys.ts';
import { openEnvelope } from '../support/openEnvelope.ts';
import { newKeyPair, privateFrom, publicOf, sharedRsa } from './support/memoryAuthority.ts';

const inners = ['aes-kw-zero-padded', 'aes-kwp', 'aes-cbc-pad'] as const;

describe('an encryption key enveloped to a signing key', () => {
  const ec = newKeyPair('ec-p256');
  const cases = inners.flatMap((inner) => [
    ...(['rsa-oaep-sha1', 'rsa-oaep-sha256'] as const).map((way) => [way, inner, sharedRsa] as const),
    ['ecdh-x963-none', inner, ec] as const,
  ]);
  it.each(cases)('by %s and %s comes out whole, RSA and EC', (way, inner, signing) => {
    for (const pair of [sharedRsa, ec]) {
      const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
      const made = envelopeKey(pkcs8, { outer: way, inner }, readPublicKey(signing.spki));
      const opened = openEnvelope(made, signing.privateKey);
      expect(opened.subarray(0, pkcs8.length)).toEqual(pkcs8);
      expect(publicOf(privateFrom(opened.subarray(0, pkcs8.length)))).toEqual(pair.spki);
      expect(envelopeKey(pkcs8, { outer: way, inner }, readPublicKey(signing.spki)).envelopedKey).not.toEqual(
        made.envelopedKey,
      );
    }
  });

  it('goes the first way that fits key and policy', () => {
    const list: KeyTransport[] = [
      { outer: 'rsa-pkcs1', inner: 'aes-cbc-pad', hostUnwrap: true },
      { outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' },
      { outer: 'rsa-oaep-sha1', inner: 'aes-kwp' },
    ];
    expect(chooseTransport(list, readPublicKey(sharedRsa.spki), false)).toBe(list[2]);
    expect(chooseTransport(list, readPublicKey(sharedRsa.spki), true)).toBe(list[0]);
    expect(chooseTransport(list, readPublicKey(ec.spki), false)).toBe(list[1]);
    expect(chooseTransport([list[1]!], readPublicKey(sharedRsa.spki), true)).toBeNull();
  });
});
