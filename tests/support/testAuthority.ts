import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { CertificateRole, KeyAlgorithm } from '../../server/vocabulary/certificateStates.ts';
import type { SubjectAttribute } from '../../server/vocabulary/stationProtocol.ts';
import {
  bitString,
  childrenOf,
  fromDer,
  integer,
  nothing,
  oid,
  sequence,
  setOf,
  tagged,
  text,
  toDer,
  type Asn1,
} from './forgeDer.ts';
import forge from 'node-forge';

/**
 * A small certificate authority with its key in memory, for tests of the token and the station; independent of
 * server/ca and server/pki.
 */
export interface TestAuthority {
  certificate: Buffer;
  issue(role: CertificateRole, spki: Buffer, subject: readonly SubjectAttribute[]): Buffer;
}

const OIDS: Record<SubjectAttribute['type'], string> = {
  C: '2.5.4.6',
  ST: '2.5.4.8',
  L: '2.5.4.7',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  CN: '2.5.4.3',
  serialNumber: '2.5.4.5',
  organizationIdentifier: '2.5.4.97',
  emailAddress: '1.2.840.113549.1.9.1',
};

/** @param privatePem reuse a key kept in a file, so that a restarted desk is the same CA */
export function newTestAuthority(privatePem?: string): TestAuthority & { privatePem: string } {
  const key =
    privatePem === undefined
      ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
      : createPrivateKey(privatePem);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const name = dn([
    { type: 'C', value: 'CN' },
    { type: 'O', value: '试验证书机构' },
    { type: 'CN', value: 'Test Root' },
  ]);
  const ca = extension('2.5.29.19', true, sequence(boolean(true)));
  const root = certify(key, name, name, spki, [ca, keyUsage([0x06], 1), identifier('2.5.29.14', spki)]);
  const issue: TestAuthority['issue'] = (role, subjectKey, subject) =>
    certify(key, name, dn(subject), subjectKey, [
      extension('2.5.29.19', true, sequence()),
      role === 'signing' ? keyUsage([0xc0], 6) : keyUsage([0x38], 3),
      extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.4'), oid('1.3.6.1.5.5.7.3.2'))),
      identifier('2.5.29.14', subjectKey),
      extension('2.5.29.35', false, sequence(contextBytes(0, keyIdentifier(spki)))),
    ]);
  return { certificate: root, issue, privatePem: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function certify(key: KeyObject, issuer: Asn1, subject: Asn1, spki: Buffer, extensions: Asn1[]): Buffer {
  const algorithm = sequence(oid('1.2.840.113549.1.1.11'), nothing());
  const serial = forge.asn1.create(
    forge.asn1.Class.UNIVERSAL,
    forge.asn1.Type.INTEGER,
    false,
    Buffer.concat([Buffer.from([0x4a]), randomBytes(15)]).toString('binary'),
  );
  const validity = sequence(
    utcTime(new Date(Date.now() - 86_400_000)),
    utcTime(new Date(Date.now() + 365 * 86_400_000)),
  );
  const tbs = sequence(
    tagged(0, integer(2)),
    serial,
    algorithm,
    issuer,
    validity,
    subject,
    fromDer(spki),
    tagged(3, sequence(...extensions)),
  );
  const signature = createSign('sha256').update(toDer(tbs)).sign(key);
  return toDer(sequence(tbs, algorithm, bitString(signature)));
}

function dn(subject: readonly SubjectAttribute[]): Asn1 {
  return sequence(
    ...subject.map(({ type, value }) =>
      setOf(sequence(oid(OIDS[type]), text(value, type === 'C' || type === 'serialNumber' ? 'printable' : 'utf8'))),
    ),
  );
}
function primitive(type: number, bytes: Buffer): Asn1 {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, type, false, bytes.toString('binary'));
}
function boolean(value: boolean): Asn1 {
  return primitive(forge.asn1.Type.BOOLEAN, Buffer.from([value ? 0xff : 0]));
}
function octets(bytes: Buffer): Asn1 {
  return primitive(forge.asn1.Type.OCTETSTRING, bytes);
}
function extension(id: string, critical: boolean, content: Asn1): Asn1 {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(toDer(content)));
}
function keyUsage(bits: number[], unused: number): Asn1 {
  return extension('2.5.29.15', true, primitive(forge.asn1.Type.BITSTRING, Buffer.from([unused, ...bits])));
}
function identifier(id: string, spki: Buffer): Asn1 {
  return extension(id, false, octets(keyIdentifier(spki)));
}
function contextBytes(tag: number, bytes: Buffer): Asn1 {
  return forge.asn1.create(forge.asn1.Class.CONTEXT_SPECIFIC, tag as forge.asn1.Type, false, bytes.toString('binary'));
}
/** SHA-1 of the key's BIT STRING content (RFC 5280 §4.2.1.2 method 1). */
function keyIdentifier(spki: Buffer): Buffer {
  const bits = childrenOf(fromDer(spki))[1];
  if (bits === undefined) throw new Error('not a public key');
  return createHash('sha1')
    .update(toDer(bits).subarray(headerLength(toDer(bits)) + 1))
    .digest();
}
function headerLength(der: Buffer): number {
  const first = der[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}
function utcTime(at: Date): Asn1 {
  return primitive(forge.asn1.Type.UTCTIME, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
}

/** Subject and public key (SPKI DER) of a PKCS#10. */
export function readRequest(csr: Buffer): { subject: Buffer; spki: Buffer; tbs: Buffer; signature: Buffer } {
  const [info, , bits] = childrenOf(fromDer(csr));
  const [, subject, spki] = childrenOf(info);
  if (info === undefined || bits === undefined || subject === undefined || spki === undefined)
    throw new Error('not a request');
  const signature = toDer(bits);
  return {
    subject: toDer(subject),
    spki: toDer(spki),
    tbs: toDer(info),
    signature: signature.subarray(headerLength(signature) + 1),
  };
}

export function newKeyPair(algorithm: KeyAlgorithm): { privateKey: KeyObject; spki: Buffer } {
  const { privateKey } =
    algorithm === 'rsa2048'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, spki: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }) };
}
