import {
  createHash,
  createVerify,
  X509Certificate,
  createPublicKey,
  createPrivateKey,
  type KeyObject,
} from 'node:crypto';
import type { KeyAlgorithm } from '../../../server/vocabulary/certificateStates.ts';
import type { IssuedCertificate } from '../../../server/vocabulary/stationKeys.ts';
import type { SubjectAttribute } from '../../../server/vocabulary/stationProtocol.ts';
import { newKeyPair, newTestAuthority, readRequest } from '../../support/testAuthority.ts';
import { Refused } from './refused.ts';

/** A key of a holder that the desk keeps, with its certificate. */
export interface Escrowed {
  privateKey: KeyObject;
  spki: Buffer;
  certificate: Buffer;
}
export interface Issued {
  job: number;
  role: string;
  spkiSha256: string;
  serialNumber: string;
}
interface Wanted {
  id: number;
  wish: { algorithm: KeyAlgorithm; subject?: SubjectAttribute[] };
}

/** The CA behind the fake desk: a real one, that keeps in mind what it issued. */
export class DeskIssuer {
  readonly authority = newTestAuthority();
  readonly issued: Issued[] = [];

  /** Certifies the key of a request that its own key has signed. */
  signing(job: Wanted, csr: Buffer, before: { spki: Buffer; certificate: Buffer } | null) {
    const { spki, tbs, signature } = readRequest(csr);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    if (!createVerify('sha256').update(tbs).verify(key, signature)) throw new Refused('validation_failed');
    return before?.spki.equals(spki) ? before : { spki, certificate: this.#issue(job, 'signing', spki) };
  }
  encryptionKey(job: Wanted): Escrowed {
    const { privateKey, spki } = newKeyPair(job.wish.algorithm);
    return {
      privateKey: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      spki,
      certificate: this.#issue(job, 'encryption', spki),
    };
  }
  #issue(job: Wanted, role: 'signing' | 'encryption', spki: Buffer): Buffer {
    const certificate = this.authority.issue(
      role,
      spki,
      job.wish.subject ?? [
        { type: 'C', value: 'CN' },
        { type: 'CN', value: '云汉建设有限公司' },
      ],
    );
    this.issued.push({
      job: job.id,
      role,
      spkiSha256: sha256(spki),
      serialNumber: new X509Certificate(certificate).serialNumber,
    });
    return certificate;
  }
}

/** A signing certificate as the desk answers it. */
export function presentSigning(certificate: Buffer): IssuedCertificate {
  const parsed = new X509Certificate(certificate);
  return {
    role: 'signing',
    certificate: certificate.toString('base64'),
    issuer: parsed.issuer,
    serialNumber: parsed.serialNumber.toLowerCase(),
  };
}
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
