import { X509Certificate } from 'node:crypto';
import type { CardCertificate, CardReading } from '../vocabulary/benchProtocol.ts';
import type { KeyUsage } from '../pki/objectIds.ts';
import { readKeyUsage } from '../pki/readExtensions.ts';
import { attributes, find } from './attributes.ts';
import { closeQuietly } from './logIn.ts';
import { readToken } from './readToken.ts';
import type { TokenSlot } from './TokenSlot.ts';

/** What anybody may read from a token without its PIN: its numbers and its certificates. */
export function readCard(slot: TokenSlot): CardReading {
  const token = readToken(slot);
  const session = slot.open();
  try {
    const certificates = session.find(find('certificate')).flatMap((object) => {
      const der = session.read(object, attributes.value);
      return der === null || der.length === 0
        ? []
        : [describe(session.read(object, attributes.id)?.toString('hex') ?? '', der)];
    });
    return { token, certificates, objects: session.find([]).length };
  } finally {
    closeQuietly(session);
  }
}

function describe(ckaId: string, der: Buffer): CardCertificate {
  const certificate = new X509Certificate(der);
  return {
    ckaId,
    subject: certificate.subject,
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber.toLowerCase(),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    usage: usageOf(der),
  };
}

const ENCIPHERS: readonly KeyUsage[] = ['keyEncipherment', 'dataEncipherment', 'keyAgreement'];

function usageOf(der: Buffer): CardCertificate['usage'] {
  const usages = keyUsageOf(der);
  if (usages.includes('digitalSignature')) return 'signing';
  return usages.some((usage) => ENCIPHERS.includes(usage)) ? 'encryption' : 'other';
}

/** A certificate of another CA may not be DER. Then its use is shown as `other`. */
function keyUsageOf(der: Buffer): KeyUsage[] {
  try {
    return readKeyUsage(der);
  } catch {
    return [];
  }
}
