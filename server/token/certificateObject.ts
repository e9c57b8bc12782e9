import type { CertificateRole } from '../vocabulary/certificateStates.ts';
import { readCertificate } from '../pki/readCertificate.ts';
import { attributes, certificateObject, find } from './attributes.ts';
import type { TokenSession } from './TokenSession.ts';
import { TokenRefusal } from './TokenRefusal.ts';

/**
 * Writes a certificate (DER) under its key's CKA_ID and reads it back: a full token may answer "ok" and store nothing.
 * @throws TokenRefusal certificate_differs (another one is there already) | certificate_not_stored
 */
export function ensureCertificate(
  session: TokenSession,
  role: CertificateRole,
  id: Buffer,
  label: string,
  der: Buffer,
): { made: boolean } {
  const present = readCertificates(session, id);
  if (present.some((one) => one !== null && !one.equals(der))) throw new TokenRefusal('certificate_differs');
  if (present.length === 1 && present[0]?.equals(der)) return { made: false };
  for (const leftover of session.find(find('certificate', id))) session.destroy(leftover);
  session.create(certificateObject(role, id, label, certificateParts(der)));
  const [stored, ...more] = readCertificates(session, id);
  if (more.length > 0 || !stored?.equals(der)) throw new TokenRefusal('certificate_not_stored');
  return { made: true };
}

/** Certificates under this CKA_ID; null for one without content (half written). */
export function readCertificates(session: TokenSession, id: Buffer): (Buffer | null)[] {
  return session.find(find('certificate', id)).map((object) => {
    const value = session.read(object, attributes.value);
    return value === null || value.length === 0 ? null : value;
  });
}

/** Subject, issuer and serial number of a certificate as DER, as PKCS#11 wants them. */
export function certificateParts(der: Buffer): { subject: Buffer; issuer: Buffer; serial: Buffer; der: Buffer } {
  const { subjectDer, issuerDer, serialDer } = readCertificate(der);
  return { subject: subjectDer, issuer: issuerDer, serial: serialDer, der };
}
