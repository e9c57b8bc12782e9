import {
  constants,
  createHash,
  createPrivateKey,
  privateDecrypt,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { KeyAlgorithm } from '../../server/vocabulary/certificateStates.ts';
import type { EnvelopedKey, KeyTransport } from '../../server/vocabulary/stationKeys.ts';
import type { ProofAnswer, ProofTask } from '../../server/vocabulary/stationProof.ts';
import type { TokenReading } from '../../server/vocabulary/tokenReading.ts';
import { makeRequest } from '../ca/support/makeRequest.ts';
import { newKeyPair, publicOf } from '../ca/support/memoryAuthority.ts';
import { openEnvelope } from './openEnvelope.ts';
import { sharedSecret } from './sharedSecret.ts';

/** A UKey in memory, for tests of the desk's side: real keys, no storage. */
export class MemoryToken {
  readonly serial: string;
  readonly algorithm: KeyAlgorithm;
  readonly transports: KeyTransport[];
  readonly encryptionKeys = new Map<string, KeyObject>();
  readonly certificates = new Map<string, { role: 'signing' | 'encryption'; der: Buffer }>();
  private signing: { privateKey: KeyObject; spki: Buffer } | null = null;

  constructor(algorithm: KeyAlgorithm, serial = randomBytes(8).toString('hex')) {
    this.serial = serial;
    this.algorithm = algorithm;
    this.transports = [
      algorithm === 'rsa2048'
        ? { outer: 'rsa-oaep-sha1', inner: 'aes-kw-zero-padded' }
        : { outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' },
    ];
  }

  read(): TokenReading {
    return {
      serial: this.serial,
      label: 'YX',
      model: 'SoftHSM v2',
      manufacturer: 'test',
      blank: this.signing === null,
      initialized: true,
      userPinSet: true,
      pinState: 'ok',
      freeMemory: null,
    };
  }
  readings(): { first: TokenReading; second: TokenReading } {
    return { first: this.read(), second: this.read() };
  }

  csr(): Buffer {
    this.signing ??= newKeyPair(this.algorithm);
    return makeRequest(this.signing.spki, this.signing.privateKey);
  }
  /** Begins a renewal: a new signing key will be made, and of the present objects only these stay. */
  renew(keepIds: readonly string[]): void {
    this.signing = null;
    for (const id of this.certificates.keys()) if (!keepIds.includes(id)) this.certificates.delete(id);
  }

  write(ckaId: string, role: 'signing' | 'encryption', base64: string): void {
    this.certificates.set(ckaId, { role, der: Buffer.from(base64, 'base64') });
  }

  /** @returns the public key (SPKI) of what was in the envelope */
  import(key: EnvelopedKey): Buffer {
    if (!this.signing) throw new Error('no signing key');
    const iv = key.iv === null ? null : Buffer.from(key.iv, 'base64');
    const pkcs8 = openEnvelope(
      {
        transport: key.transport,
        envelopedKey: Buffer.from(key.envelopedKey, 'base64'),
        wrappedPrivateKey: Buffer.from(key.wrappedPrivateKey, 'base64'),
        iv,
      },
      this.signing.privateKey,
    );
    const privateKey = createPrivateKey({ key: trimmed(pkcs8), format: 'der', type: 'pkcs8' });
    this.encryptionKeys.set(key.ckaId, privateKey);
    this.write(key.ckaId, 'encryption', key.certificate);
    return publicOf(privateKey);
  }

  prove({ challenge, messages }: ProofTask): Omit<ProofAnswer, 'epoch'> {
    if (!this.signing) throw new Error('no signing key');
    return {
      signature: sign('sha256', Buffer.from(challenge, 'base64'), this.signing.privateKey).toString('base64'),
      plainDigests: messages.map(({ ckaId, ciphertext }) => ({
        ckaId,
        sha256: createHash('sha256')
          .update(this.decipher(ckaId, Buffer.from(ciphertext, 'base64')))
          .digest('hex'),
      })),
      readBack: [...this.certificates].map(([ckaId, { role, der }]) => ({
        ckaId,
        role,
        certificateSha256: createHash('sha256').update(der).digest('hex'),
        sensitive: true,
        extractable: false,
      })),
      objectsLeftOver: 0,
    };
  }

  private decipher(ckaId: string, message: Buffer): Buffer {
    const key = this.encryptionKeys.get(ckaId);
    if (!key) throw new Error('no such key');
    if (key.asymmetricKeyType === 'rsa')
      return unpad(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, message));
    return sharedSecret(key, message);
  }
}

/** PKCS#1 v1.5: 00 02 random 00 message. Node itself no longer takes this padding off. */
function unpad(block: Buffer): Buffer {
  return block.subarray(block.indexOf(0, 2) + 1);
}

/** A DER value without the zeros that the key wrap put behind it. */
function trimmed(der: Buffer): Buffer {
  const first = der[1] ?? 0;
  const length = first < 0x80 ? 2 + first : 2 + (first & 0x7f) + der.readUIntBE(2, first & 0x7f);
  return der.subarray(0, length);
}
