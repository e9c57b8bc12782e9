import { createPublicKey, randomBytes } from 'node:crypto';
import { envelopeKey } from '../../server/ca/keyTransport.ts';
import { certificateProfiles, validityOf } from '../../server/pki/profiles.ts';
import { makeProofMessage } from '../../server/pki/proof.ts';
import { publicPoint, readPublicKey, spkiOf } from '../../server/pki/publicKey.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import {
  certificateObject,
  encryptionPublicKey,
  keyPairMechanism,
  signingPrivateKey,
  signingPublicKey,
} from '../../server/token/attributes.ts';
import { certificateParts } from '../../server/token/certificateObject.ts';
import { decipher } from '../../server/token/decipher.ts';
import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { logIn, logOut } from '../../server/token/logIn.ts';
import { Module } from '../../server/token/Module.ts';
import { prepareBlank } from '../../server/token/prepareBlank.ts';
import { publicNumbers, readPublicKeyObject } from '../../server/token/publicKeyObject.ts';
import { signData } from '../../server/token/signData.ts';
import { unwrapPrivateKey } from '../../server/token/unwrapPrivateKey.ts';
import type { KeyAlgorithm } from '../../server/vocabulary/certificateStates.ts';
import { memoryAuthority, newKeyPair } from '../../tests/ca/support/memoryAuthority.ts';
import { newSoftHsmSlot } from '../../tests/support/softHsm.ts';

const secrets = { soPin: '87654321', transportPin: '24681357', label: 'YX-BENCH' };
const subject = certificateSubject({
  organizationName: '云汉建设工程有限公司',
  uscc: '91350100MA0000017X',
  commonName: '云汉建设工程有限公司',
});

/**
 * Milliseconds of the PKCS#11 calls no production can do without: log in, make the signing pair, sign the request,
 * store the certificate, unwrap the encryption key, store its public key and certificate, sign the challenge, decipher
 * one message. Nothing is looked for, read back or proved; envelope and certificates are made while the clock is
 * stopped. Each round on a token of its own.
 */
export async function rawTokenCalls(algorithm: KeyAlgorithm, rounds: number): Promise<number[]> {
  const spent: number[] = [];
  for (let round = 0; round < rounds; round += 1) spent.push(await oneToken(algorithm));
  return spent;
}

async function oneToken(algorithm: KeyAlgorithm): Promise<number> {
  const slot = newSoftHsmSlot();
  Object.assign(process.env, slot.env);
  const module = new Module(driverNamed('softhsm2'));
  module.initialize();
  try {
    const token = prepareBlank(module, secrets);
    const authority = await memoryAuthority('ec');
    const encryption = newKeyPair(algorithm);
    const order = { subject, ...validityOf(new Date(), 1) };
    const certificate = await authority.issue({
      ...order,
      profile: certificateProfiles.organization_seal.encryption,
      spki: encryption.spki,
    });
    const parts = certificateParts(certificate);
    const proof = makeProofMessage(certificate);
    const [transport] = module.profile.keyTransports[algorithm];
    if (!transport) throw new Error('no key transport');
    const [signingId, encryptionId] = [randomBytes(16), randomBytes(16)];
    const watch = new Watch();

    const { session, pair } = watch.time(() => {
      const opened = logIn(token, secrets.transportPin);
      return {
        session: opened,
        pair: opened.generateKeyPair(
          keyPairMechanism(algorithm),
          signingPublicKey(algorithm, signingId, 'bench'),
          signingPrivateKey(algorithm, signingId, 'bench'),
        ),
      };
    });
    const signingKey = readPublicKeyObject(session, pair.publicKey, algorithm);
    if (signingKey === null) throw new Error('no signing key');
    const envelope = envelopeKey(
      encryption.privateKey.export({ format: 'der', type: 'pkcs8' }),
      transport,
      readPublicKey(spkiOf(signingKey)),
    );
    const publicKey = createPublicKey({ key: encryption.spki, format: 'der', type: 'spki' });

    watch.time(() => {
      signData(session, pair.privateKey, algorithm, certificate);
      session.create(certificateObject('signing', signingId, 'bench', parts));
      const key = unwrapPrivateKey(session, pair.privateKey, {
        ...envelope,
        id: encryptionId,
        label: 'bench',
        algorithm,
        point: algorithm === 'ec-p256' ? publicPoint(publicKey) : null,
      });
      session.create(encryptionPublicKey(publicNumbers(publicKey), encryptionId, 'bench'));
      session.create(certificateObject('encryption', encryptionId, 'bench', parts));
      signData(session, pair.privateKey, algorithm, certificate);
      decipher(session, key, algorithm, proof.ciphertext);
      logOut(session);
    });
    return watch.milliseconds;
  } finally {
    module.finalize();
    slot.discard();
  }
}

class Watch {
  milliseconds = 0;

  time<T>(work: () => T): T {
    const began = performance.now();
    const result = work();
    this.milliseconds += performance.now() - began;
    return result;
  }
}
