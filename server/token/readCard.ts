import { X509Certificate } from 'node:crypto';
import type { CardCertificate, CardReading } from '../vocabulary/benchProtocol.ts';
import { attributes, find } from './attributes.ts';
import { extension } from './certificateObject.ts';
import { closeQuietly } from './logIn.ts';
import { readToken } from './readToken.ts';
import type { Slot } from './Slot.ts';

/** What anybody may read from a token without its PIN: its numbers and its certificates. */
export function readCard(slot: Slot): CardReading {
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

/** KeyUsage (RFC 5280 §4.2.1.3): digitalSignature is the first bit; keyEncipherment, dataEncipherment, keyAgreement the third to fifth. */
function usageOf(der: Buffer): CardCertificate['usage'] {
  const usage = extension(der, '2.5.29.15')?.[3] ?? 0;
  return usage & 0x80 ? 'signing' : usage & 0x38 ? 'encryption' : 'other';
}
