import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { SubjectAttribute } from '../vocabulary/stationProtocol.ts';
import { bitString, fromDer, integer, nothing, oid, sequence, setOf, tagged, text, toDer, type Asn1 } from './der.ts';
import type { Session } from './Session.ts';
import { signData } from './signData.ts';
import type { SigningKey } from './signingKey.ts';

/** PKCS#10 (RFC 2986) with this subject, signed inside the token; DER. One path for RSA and EC. */
export function certificateRequest(
  session: Session,
  key: SigningKey,
  algorithm: KeyAlgorithm,
  subject: readonly SubjectAttribute[],
): Buffer {
  const info = sequence(integer(0), distinguishedName(subject), fromDer(key.spki), tagged(0));
  const signature = signData(session, key.privateKey, algorithm, toDer(info));
  return toDer(sequence(info, signatureAlgorithm(algorithm), bitString(signature)));
}

/** AttributeType → OID and string type (RFC 5280 §4.1.2.4: UTF8String, but country and serialNumber are printable). */
const attributeTypes: Readonly<Record<SubjectAttribute['type'], readonly [string, 'utf8' | 'printable' | 'ia5']>> = {
  C: ['2.5.4.6', 'printable'],
  ST: ['2.5.4.8', 'utf8'],
  L: ['2.5.4.7', 'utf8'],
  O: ['2.5.4.10', 'utf8'],
  OU: ['2.5.4.11', 'utf8'],
  CN: ['2.5.4.3', 'utf8'],
  serialNumber: ['2.5.4.5', 'printable'],
  organizationIdentifier: ['2.5.4.97', 'utf8'],
  emailAddress: ['1.2.840.113549.1.9.1', 'ia5'],
};

function distinguishedName(subject: readonly SubjectAttribute[]): Asn1 {
  return sequence(
    ...subject.map(({ type, value }) =>
      setOf(sequence(oid(attributeTypes[type][0]), text(value, attributeTypes[type][1]))),
    ),
  );
}

function signatureAlgorithm(algorithm: KeyAlgorithm): Asn1 {
  return algorithm === 'rsa2048'
    ? sequence(oid('1.2.840.113549.1.1.11'), nothing())
    : sequence(oid('1.2.840.10045.4.3.2'));
}
