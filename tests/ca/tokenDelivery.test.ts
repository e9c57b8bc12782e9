import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { envelopeKey } from '../../server/ca/keyTransport.ts';
import { certificateProfiles, validityOf } from '../../server/pki/profiles.ts';
import { challengeIsSigned, makeProofMessage } from '../../server/pki/proof.ts';
import { readPublicKey } from '../../server/pki/publicKey.ts';
import { readRequest } from '../../server/pki/request.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { keyIdFor } from '../../server/lib/keyId.ts';
import { certificateRequest } from '../../server/token/certificateRequest.ts';
import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { ensureEncryptionPair } from '../../server/token/encryptionPair.ts';
import { withSession } from '../../server/token/logIn.ts';
import { Module } from '../../server/token/Module.ts';
import { prepareBlank } from '../../server/token/prepareBlank.ts';
import { decipheredDigest, signChallenge } from '../../server/token/proof.ts';
import { ensureSigningKey } from '../../server/token/signingKey.ts';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import type { SoftSlot } from '../support/tokenDirectory.ts';
import { memoryAuthority, newKeyPair } from './support/memoryAuthority.ts';

const subject = certificateSubject({
  organizationName: '云汉建设工程有限公司',
  uscc: '91350100MA0000017X',
  commonName: '云汉建设工程有限公司',
});
const secrets = { soPin: '87654321', transportPin: '24681357', label: 'YX-1' };
const signingId = Buffer.from(keyIdFor(1, 'signing'), 'hex');
const slots: SoftSlot[] = [];
afterAll(() => slots.forEach((slot) => slot.discard()));

describe.each([
  ['softhsm2', 'rsa2048', newSoftHsmSlot],
  ['softhsm2', 'ec-p256', newSoftHsmSlot],
  ['nss', 'rsa2048', newNssSlot],
  ['nss', 'ec-p256', newNssSlot],
] as const)('a %s token with %s keys', (driver, algorithm, newSlot) => {
  it('takes an encryption key every way its driver names, and proves it holds both keys', async () => {
    const slot = newSlot();
    slots.push(slot);
    Object.assign(process.env, slot.env);
    const module = new Module(driverNamed(driver), { directory: slot.directory });
    module.initialize();
    try {
      const tokenSlot = prepareBlank(module, secrets);
      const wish = { id: signingId, label: '云汉', algorithm, requested: false };
      const csr = withSession(tokenSlot, secrets.transportPin, (session) =>
        certificateRequest(session, ensureSigningKey(session, wish).key, algorithm, subject),
      );
      const signingKey = readRequest(csr);
      const authority = await memoryAuthority('ec');
      const order = { subject, ...validityOf(new Date(), 1) };
      const signing = await authority.issue({
        ...order,
        profile: certificateProfiles.organization_seal.signing,
        spki: signingKey.spki,
      });
      const challenge = Buffer.from('登录挑战');
      const signature = withSession(tokenSlot, secrets.transportPin, (session) =>
        signChallenge(session, signingId, algorithm, challenge),
      );
      expect(challengeIsSigned(signing, challenge, signature)).toBe(true);
      expect(challengeIsSigned(signing, Buffer.from('another'), signature)).toBe(false);

      for (const transport of module.profile.keyTransports[algorithm]) {
        const pair = newKeyPair(algorithm);
        const certificate = await authority.issue({
          ...order,
          profile: certificateProfiles.organization_seal.encryption,
          spki: pair.spki,
        });
        const made = envelopeKey(
          pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
          transport,
          readPublicKey(signingKey.spki),
        );
        const proof = makeProofMessage(certificate);
        const id = createHash('sha256').update(JSON.stringify(transport)).digest().subarray(0, 16);
        const digest = withSession(tokenSlot, secrets.transportPin, (session) => {
          const { key } = ensureSigningKey(session, { ...wish, requested: true });
          ensureEncryptionPair(session, key.privateKey, { id, label: '云汉', algorithm, certificate, ...made });
          return decipheredDigest(session, id, algorithm, proof.ciphertext);
        });
        expect(digest).toBe(proof.expectedDigest);
      }
    } finally {
      module.finalize();
    }
  });
});
