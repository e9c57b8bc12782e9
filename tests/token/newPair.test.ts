import { createHash, createPublicKey, createVerify, X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { keyIdFor } from '../../server/lib/keyId.ts';
import { ensureCertificate } from '../../server/token/certificateObject.ts';
import { certificateRequest } from '../../server/token/certificateRequest.ts';
import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { ensureEncryptionPair } from '../../server/token/encryptionPair.ts';
import { inventory } from '../../server/token/inventory.ts';
import { withSession } from '../../server/token/logIn.ts';
import { Module } from '../../server/token/Module.ts';
import { changePin } from '../../server/token/pin.ts';
import { prepareBlank } from '../../server/token/prepareBlank.ts';
import { decipheredDigest, readBack, signChallenge } from '../../server/token/proof.ts';
import { readCard } from '../../server/token/readCard.ts';
import { readToken } from '../../server/token/readToken.ts';
import { ensureSeal } from '../../server/token/tokenSeal.ts';
import { logOut } from '../../server/token/logIn.ts';
import { ensureSigningKey, findSigningKey } from '../../server/token/signingKey.ts';
import { sweep } from '../../server/token/sweep.ts';
import type { SubjectAttribute } from '../../server/vocabulary/stationProtocol.ts';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import { newKeyPair, newTestAuthority, readRequest } from '../support/testAuthority.ts';
import { envelope, proofMessage } from '../support/testKeyCentre.ts';
import type { SoftSlot } from '../support/tokenDirectory.ts';

const subject: SubjectAttribute[] = [
  { type: 'C', value: 'CN' },
  { type: 'O', value: '云汉建设有限公司' },
  { type: 'CN', value: '云汉建设有限公司' },
];
const slots: SoftSlot[] = [];
afterAll(() => slots.forEach((slot) => slot.discard()));

function openModule(slot: SoftSlot): Module {
  slots.push(slot);
  Object.assign(process.env, slot.env);
  const module = new Module(driverNamed(slot.driver), { directory: slot.directory });
  module.initialize();
  return module;
}

describe.each([
  ['softhsm2', 'rsa2048', newSoftHsmSlot],
  ['softhsm2', 'ec-p256', newSoftHsmSlot],
  ['nss', 'rsa2048', newNssSlot],
  ['nss', 'ec-p256', newNssSlot],
] as const)('a whole production on %s with %s', (_driver, algorithm, newSlot) => {
  const authority = newTestAuthority();
  const signingId = Buffer.from(keyIdFor(7, 'signing'), 'hex');
  const encryptionId = Buffer.from(keyIdFor(7, 'encryption'), 'hex');
  const label = '云汉建设';

  it('turns a blank into two certificates, and every verb answers "found" the second time', () => {
    const module = openModule(newSlot());
    try {
      const blank = readToken(module.pickSlot()!);
      expect(blank).toMatchObject({ blank: true, initialized: false });
      const secrets = { soPin: '87654321', transportPin: '24681357', label: 'YX-1' };
      prepareBlank(module, secrets);
      const slot = prepareBlank(module, secrets);
      const prepared = readToken(slot);
      expect(prepared).toMatchObject({ blank: true, initialized: true, userPinSet: true });
      expect(prepared.serial).toMatch(/^[0-9a-f]{16}$/);

      const change = { from: secrets.transportPin, to: '135790', lastTryConfirmed: false };
      const first = changePin(slot, { ...change, maybeDone: false });
      expect(first.changed).toBe(true);
      logOut(first.session);
      const second = changePin(slot, { ...change, maybeDone: true });
      expect(second.changed).toBe(false);
      logOut(second.session);

      const transports = module.profile.keyTransports[algorithm];
      const encryptionKey = newKeyPair(algorithm);
      const encryptionCertificate = authority.issue('encryption', encryptionKey.spki, subject);
      withSession(slot, '135790', (session) => {
        const wish = { id: signingId, label, algorithm, requested: false };
        expect(ensureSigningKey(session, wish).made).toBe(true);
        const { key, made } = ensureSigningKey(session, { ...wish, requested: true });
        expect(made).toBe(false);

        const csr = readRequest(certificateRequest(session, key, algorithm, subject));
        expect(csr.spki).toEqual(key.spki);
        expect(createVerify('sha256').update(csr.tbs).verify(key.publicKey, csr.signature)).toBe(true);
        expect(csr.subject.includes(Buffer.from('云汉建设有限公司'))).toBe(true);
        const certificate = authority.issue('signing', csr.spki, subject);
        expect(ensureCertificate(session, 'signing', signingId, label, certificate)).toEqual({ made: true });
        expect(ensureCertificate(session, 'signing', signingId, label, certificate)).toEqual({ made: false });

        for (const transport of transports) {
          const pair = {
            id: encryptionId,
            label,
            algorithm,
            certificate: encryptionCertificate,
            ...envelope(transport, key.spki, encryptionKey.privateKey),
          };
          expect(ensureEncryptionPair(session, key.privateKey, pair), JSON.stringify(transport)).toEqual({
            made: true,
          });
          expect(ensureEncryptionPair(session, key.privateKey, pair)).toEqual({ made: false });
          if (transport !== transports.at(-1))
            for (const object of inventory(session))
              if (object.id === encryptionId.toString('hex')) session.destroy(object.handle);
        }

        const seal = { label: '云汉建设-seal', application: 'e-seal', value: Buffer.alloc(30_000, 7) };
        const sealed = ensureSeal(session, seal);
        expect(sealed).toBe(module.profile.dataObjects ? 'made' : 'unsupported');
        expect(ensureSeal(session, seal)).toBe(module.profile.dataObjects ? 'found' : 'unsupported');
        expect(sweep(session, { ids: [keyIdFor(7, 'signing'), keyIdFor(7, 'encryption')], seal })).toEqual({
          destroyed: 0,
          left: 0,
        });
        expect(inventory(session)).toHaveLength(module.profile.dataObjects ? 7 : 6);
      });

      withSession(slot, '135790', (session) => {
        const challenge = Buffer.from('a challenge of the desk');
        const signature = signChallenge(session, signingId, algorithm, challenge);
        const { publicKey } = findSigningKey(session, signingId, algorithm)!;
        expect(createVerify('sha256').update(challenge).verify(publicKey, signature)).toBe(true);
        const message = proofMessage(algorithm, encryptionKey.spki);
        expect(decipheredDigest(session, encryptionId, algorithm, message.ciphertext)).toBe(
          createHash('sha256').update(message.plain).digest('hex'),
        );
        expect(readBack(session, signingId, 'signing')).toMatchObject({ sensitive: true, extractable: false });
        expect(readBack(session, encryptionId, 'encryption')).toMatchObject({
          sensitive: true,
          extractable: false,
          certificateSha256: createHash('sha256').update(encryptionCertificate).digest('hex'),
        });
      });

      const card = readCard(slot);
      expect(card.token.blank).toBe(false);
      expect(card.certificates.map(({ usage }) => usage).sort()).toEqual(['encryption', 'signing']);
      const root = createPublicKey(
        new X509Certificate(authority.certificate).publicKey.export({ type: 'spki', format: 'pem' }),
      );
      expect(new X509Certificate(encryptionCertificate).verify(root)).toBe(true);
    } finally {
      module.finalize();
    }
  });
});
