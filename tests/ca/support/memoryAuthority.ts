import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { BuiltInAuthority } from '../../../server/ca/BuiltInAuthority.ts';
import { makeRootCertificate } from '../../../server/ca/rootCertificate.ts';
import { spkiOf } from '../../../server/pki/publicKey.ts';
import type { CertificateLocations } from '../../../server/pki/profiles.ts';
import type { KeyAlgorithm } from '../../../server/vocabulary/certificateStates.ts';

const locations: CertificateLocations = {
  crl: 'http://pki.example/ca.crl',
  ocsp: 'http://pki.example/ocsp',
  issuer: 'http://pki.example/ca.cer',
  policyArc: '1.3.6.1.4.1.32473.1',
};

/** The built-in CA with a key in memory, RSA-3072 or P-256. */
export async function memoryAuthority(
  kind: 'rsa' | 'ec',
  where: CertificateLocations = locations,
): Promise<BuiltInAuthority> {
  const { privateKey, publicKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 3072 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = async (data: Buffer): Promise<Buffer> => sign('sha256', data, privateKey);
  const name = [
    { type: 'C', value: 'CN' },
    { type: 'O', value: '试验证书机构' },
    { type: 'CN', value: '试验证书机构 CA' },
  ] as const;
  const root = await makeRootCertificate({
    name,
    spki: spkiOf(publicKey),
    kind,
    notBefore: new Date(Date.now() - 86_400_000),
    years: 20,
    sign: signer,
  });
  return new BuiltInAuthority(root, signer, where);
}

export function newKeyPair(algorithm: KeyAlgorithm): { privateKey: KeyObject; spki: Buffer } {
  const pair =
    algorithm === 'rsa2048'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey: pair.privateKey, spki: spkiOf(pair.publicKey) };
}

/** RSA takes long to make: one pair for tests that do not care whose it is. */
export const sharedRsa = newKeyPair('rsa2048');
export const publicOf = (privateKey: KeyObject): Buffer => spkiOf(createPublicKey(privateKey));
export const privateFrom = (pkcs8: Buffer): KeyObject => createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
