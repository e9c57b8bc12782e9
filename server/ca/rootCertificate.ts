import { encodeName, type DistinguishedName } from '../pki/distinguishedName.ts';
import { basicConstraints, keyUsage, subjectKeyIdentifier } from './extensions.ts';
import { keyIdentifier } from '../pki/publicKey.ts';
import { newSerialNumber } from './serialNumber.ts';
import type { SignatureKind } from '../pki/signatureAlgorithm.ts';
import { signCertificate, type SignFunction } from './tbsCertificate.ts';

/** Self-signed certificate of a CA that issues to end entities only. */
export async function makeRootCertificate(input: {
  name: DistinguishedName;
  spki: Buffer;
  kind: SignatureKind;
  notBefore: Date;
  years: number;
  sign: SignFunction;
}): Promise<Buffer> {
  const name = encodeName(input.name);
  const notAfter = new Date(input.notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + input.years);
  const { certificate } = await signCertificate(
    {
      serialNumber: newSerialNumber(),
      issuer: name,
      subject: name,
      notBefore: input.notBefore,
      notAfter,
      spki: input.spki,
      extensions: [
        basicConstraints(0),
        keyUsage(['keyCertSign', 'cRLSign']),
        subjectKeyIdentifier(keyIdentifier(input.spki)),
      ],
    },
    input.kind,
    input.sign,
  );
  return certificate;
}
