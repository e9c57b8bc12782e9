import { afterEach, describe, expect, it } from 'vitest';
import { keyIdFor } from '../../server/lib/keyId.ts';
import { find, signingPrivateKey, signingPublicKey, keyPairMechanism } from '../../server/token/attributes.ts';
import { ensureCertificate } from '../../server/token/certificateObject.ts';
import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { ensureEncryptionPair } from '../../server/token/encryptionPair.ts';
import { inventory } from '../../server/token/inventory.ts';
import { logIn, logOut, refuseRiskyTry, withSession } from '../../server/token/logIn.ts';
import { Module } from '../../server/token/Module.ts';
import { changePin } from '../../server/token/pin.ts';
import { prepareBlank } from '../../server/token/prepareBlank.ts';
import type { TokenSlot } from '../../server/token/TokenSlot.ts';
import { ensureSigningKey } from '../../server/token/signingKey.ts';
import { assertBlank, sweep } from '../../server/token/sweep.ts';
import { TokenError } from '../../server/token/TokenError.ts';
import { TokenRefusal } from '../../server/token/TokenRefusal.ts';
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

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof TokenRefusal) return error.reason;
    if (error instanceof TokenError) return error.class;
    throw error;
  }
  return 'nothing thrown';
}

describe('PINs', () => {
  it('uses one try for one wrong PIN and never a second by itself', () => {
    const slot = preparedSlot();
    expect(refusal(() => logIn(slot, '00000000'))).toBe('pin');
    expect(slot.tokenInfo().pinState).toBe('count_low');
    logOut(logIn(slot, PIN));
    expect(slot.tokenInfo().pinState).toBe('ok');
  });

  it('refuses at the last try unless a person confirmed it, and always when locked', () => {
    const slot = preparedSlot();
    const info = slot.tokenInfo();
    expect(refusal(() => refuseRiskyTry({ ...info, pinState: 'final_try' }, false))).toBe('pin_final_try');
    expect(refusal(() => refuseRiskyTry({ ...info, pinState: 'final_try' }, true))).toBe('nothing thrown');
    expect(refusal(() => refuseRiskyTry({ ...info, pinState: 'locked' }, true))).toBe('pin_locked');
  });

  it('finds the PIN already changed by an attempt that died before it was recorded', () => {
    const slot = preparedSlot();
    logOut(changePin(slot, { from: PIN, to: '123456', maybeDone: false, lastTryConfirmed: false }).session);
    const again = changePin(slot, { from: PIN, to: '123456', maybeDone: true, lastTryConfirmed: false });
    expect(again.changed).toBe(false);
    logOut(again.session);
    const other = changePin(slot, { from: '123456', to: '654321', maybeDone: true, lastTryConfirmed: false });
    expect(other.changed).toBe(true);
    logOut(other.session);
  });

  it('refuses a PIN of the wrong length before the token sees it', () => {
    const slot = preparedSlot();
    expect(refusal(() => changePin(slot, { from: PIN, to: '123', maybeDone: false, lastTryConfirmed: false }))).toBe(
      'pin_length',
    );
    expect(slot.tokenInfo().pinState).toBe('ok');
  });
});

describe('blank tokens', () => {
  it('prepares no token that was initialised by somebody else', () => {
    preparedSlot();
    expect(refusal(() => prepareBlank(module, { soPin: '87654321', transportPin: PIN, label: 'YX-2' }))).toBe(
      'token_not_blank',
    );
  });

  it('sees private objects that a reading without PIN cannot', () => {
    const slot = preparedSlot();
    withSession(slot, PIN, (session) => {
      ensureSigningKey(session, { ...wish, id: Buffer.alloc(16, 9) });
      expect(refusal(() => assertBlank(session, [id.toString('hex')]))).toBe('token_not_blank');
    });
  });
});

describe('crash leftovers', () => {
  it('replaces a public key without its private half', () => {
    withSession(preparedSlot(), PIN, (session) => {
      const pair = session.generateKeyPair(
        keyPairMechanism('ec-p256'),
        signingPublicKey('ec-p256', id, 'x'),
        signingPrivateKey('ec-p256', id, 'x'),
      );
      session.destroy(pair.privateKey);
      expect(ensureSigningKey(session, wish).made).toBe(true);
      expect(inventory(session)).toHaveLength(2);
    });
  });

  it('never replaces a lost signing key once it was sent to the CA', () => {
    withSession(preparedSlot(), PIN, (session) => {
      const { key } = ensureSigningKey(session, wish);
      session.destroy(key.privateKey);
      expect(refusal(() => ensureSigningKey(session, { ...wish, requested: true }))).toBe('signing_key_lost');
    });
  });

  it('sweeps objects without an id but never a key with its certificate', () => {
    const authority = newTestAuthority();
    withSession(preparedSlot(), PIN, (session) => {
      ensureSigningKey(session, wish);
      session.generateKeyPair(
        keyPairMechanism('ec-p256'),
        signingPublicKey('ec-p256', Buffer.alloc(0), ''),
        signingPrivateKey('ec-p256', Buffer.alloc(0), ''),
      );
      expect(sweep(session, { ids: [id.toString('hex')], seal: null })).toEqual({ destroyed: 2, left: 0 });
      const stranger = Buffer.alloc(16, 5);
      const { key } = ensureSigningKey(session, { ...wish, id: stranger });
      ensureCertificate(
        session,
        'signing',
        stranger,
        'someone',
        authority.issue('signing', key.spki, [{ type: 'CN', value: '他人' }]),
      );
      expect(refusal(() => sweep(session, { ids: [id.toString('hex')], seal: null }))).toBe('foreign_key');
      expect(inventory(session)).toHaveLength(5);
    });
  });
});

describe('what is delivered', () => {
  it('refuses a different certificate under the same id', () => {
    const authority = newTestAuthority();
    withSession(preparedSlot(), PIN, (session) => {
      const { key } = ensureSigningKey(session, wish);
      ensureCertificate(
        session,
        'signing',
        id,
        'x',
        authority.issue('signing', key.spki, [{ type: 'CN', value: '一' }]),
      );
      expect(
        refusal(() =>
          ensureCertificate(
            session,
            'signing',
            id,
            'x',
            authority.issue('signing', key.spki, [{ type: 'CN', value: '二' }]),
          ),
        ),
      ).toBe('certificate_differs');
    });
  });

  it('refuses an encryption key that is not the one of its certificate', () => {
    const authority = newTestAuthority();
    withSession(preparedSlot(), PIN, (session) => {
      const { key } = ensureSigningKey(session, wish);
      const [delivered, certified] = [newKeyPair('ec-p256'), newKeyPair('ec-p256')];
      const pair = {
        id: Buffer.alloc(16, 3),
        label: 'x',
        algorithm: 'ec-p256' as const,
        certificate: authority.issue('encryption', certified.spki, [{ type: 'CN', value: '一' }]),
        ...envelope({ outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' }, key.spki, delivered.privateKey),
      };
      expect(refusal(() => ensureEncryptionPair(session, key.privateKey, pair))).toBe('encryption_key_wrong');
      expect(
        refusal(() =>
          ensureEncryptionPair(session, key.privateKey, {
            ...pair,
            transport: { outer: 'ecdh-x963-none', inner: 'aes-cbc-pad' },
          }),
        ),
      ).toBe('transport_unsupported');
    });
  });
});

describe('a token pulled in the middle', () => {
  it('is gone, not empty', () => {
    const slot = preparedSlot();
    const session = logIn(slot, PIN);
    ensureSigningKey(session, wish);
    soft.pull();
    expect(refusal(() => session.find(find('privateKey', id)))).toBe('gone');
    soft.insert();
    expect(refusal(() => session.find(find('privateKey', id)))).toBe('gone');
    module.reinitialize();
    withSession(module.pickSlot()!, PIN, (again) => expect(ensureSigningKey(again, wish).made).toBe(false));
  });
});
