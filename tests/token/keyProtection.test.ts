import { afterEach, describe, expect, it } from 'vitest';
import { keyIdFor } from '../../server/lib/keyId.ts';
import { attributes, keyPairMechanism, signingPrivateKey, signingPublicKey } from '../../server/token/attributes.ts';
import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { ensureEncryptionPair } from '../../server/token/encryptionPair.ts';
import { withSession } from '../../server/token/logIn.ts';
import { Module } from '../../server/token/Module.ts';
import { prepareBlank } from '../../server/token/prepareBlank.ts';
import { ensureSigningKey } from '../../server/token/signingKey.ts';
import { TokenRefusal } from '../../server/token/TokenRefusal.ts';
import type { TokenSlot } from '../../server/token/TokenSlot.ts';
import { newSoftHsmSlot, type SoftHsmSlot } from '../support/softHsm.ts';
import { newKeyPair, newTestAuthority } from '../support/testAuthority.ts';
import { envelope } from '../support/testKeyCentre.ts';

const PIN = '24681357';
const id = Buffer.from(keyIdFor(1, 'signing'), 'hex');
const wish = { id, label: 'x', algorithm: 'ec-p256' as const, requested: false };
let soft: SoftHsmSlot;
let module: Module;

function preparedSlot(): TokenSlot {
  soft = newSoftHsmSlot();
  Object.assign(process.env, soft.env);
  module = new Module(driverNamed('softhsm2'));
  module.initialize();
  return prepareBlank(module, { soPin: '87654321', transportPin: PIN, label: 'YX-1' });
}
afterEach(() => {
  module.finalize();
  soft.discard();
});

describe('keys on the token', () => {
  it('leaves nothing of the envelope on the token, though the session goes on', () => {
    const authority = newTestAuthority();
    withSession(preparedSlot(), PIN, (session) => {
      const { key } = ensureSigningKey(session, wish);
      const delivered = newKeyPair('ec-p256');
      ensureEncryptionPair(session, key.privateKey, {
        id: Buffer.alloc(16, 3),
        label: 'x',
        algorithm: 'ec-p256',
        certificate: authority.issue('encryption', delivered.spki, [{ type: 'CN', value: '一' }]),
        ...envelope({ outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' }, key.spki, delivered.privateKey),
      });
      // The pair that signs, the pair that deciphers, and its certificate; objects of the session would show too.
      expect(session.find([])).toHaveLength(5);
    });
  });

  it.each([
    ['extractable', true],
    ['sensitive', false],
  ] as const)('refuses a signing key whose %s is %s', (attribute, value) => {
    withSession(preparedSlot(), PIN, (session) => {
      const type = attributes[attribute];
      const template = signingPrivateKey('ec-p256', id, 'x').filter((one) => one.type !== type);
      session.generateKeyPair(keyPairMechanism('ec-p256'), signingPublicKey('ec-p256', id, 'x'), [
        ...template,
        { type, value },
      ]);
      expect(() => ensureSigningKey(session, wish)).toThrow(new TokenRefusal('signing_key_unprotected'));
    });
  });

  it('leaves keys on the token that cannot be read out', () => {
    withSession(preparedSlot(), PIN, (session) => {
      const { key } = ensureSigningKey(session, wish);
      expect(session.read(key.privateKey, attributes.value)).toBeNull();
    });
  });
});
