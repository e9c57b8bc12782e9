import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { AppError } from '../lib/AppError.ts';
import { Name, type Extension } from '@peculiar/asn1-x509';
import { fromDer } from '../pki/der.ts';
import { encodeName, nameFault, type DistinguishedName } from '../pki/distinguishedName.ts';
import * as extensions from './extensions.ts';
import type { CertificateLocations, CertificateProfile } from '../pki/profiles.ts';
import { keyIdentifier, readPublicKey } from '../pki/publicKey.ts';
import { readCertificate, type CertificateContent } from '../pki/readCertificate.ts';
import { newSerialNumber } from './serialNumber.ts';
import { signatureHolds, type SignatureKind } from '../pki/signatureAlgorithm.ts';
import { signCertificate, type SignFunction } from './tbsCertificate.ts';

/** What is to be certified. The signer has decided before that it may be. */
export interface IssueOrder {
  profile: CertificateProfile;
  subject: DistinguishedName;
  spki: Buffer;
  notBefore: Date;
  notAfter: Date;
}

/** The built-in CA: puts certificates together and has them signed by a key it never sees. */
export class BuiltInAuthority {
  readonly certificate: CertificateContent;
  private readonly kind: SignatureKind;
  private readonly sign: SignFunction;
  private readonly locations: CertificateLocations;

  /** @param certificate the CA's own certificate, DER; @param sign signs with the key belonging to it. */
  constructor(certificate: Buffer, sign: SignFunction, locations: CertificateLocations) {
    this.certificate = readCertificate(certificate);
    this.kind = this.certificate.publicKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
    this.sign = sign;
    this.locations = locations;
  }

  /**
   * @returns the certificate, DER.
   * @throws AppError ca_refused where asking again changes nothing; Error if the CA key's signature is wrong.
   */
  async issue(order: IssueOrder): Promise<Buffer> {
    const found = nameFault(order.subject);
    if (found) throw new AppError('ca_refused', { reason: `subject_${found.fault}`, attribute: found.type });
    if (order.notAfter > this.certificate.notAfter) throw new AppError('ca_refused', { reason: 'outlives_issuer' });
    const { algorithm } = readPublicKey(order.spki);
    const body = {
      serialNumber: newSerialNumber(),
      issuer: fromDer(this.certificate.subjectDer, Name),
      subject: encodeName(order.subject),
      notBefore: order.notBefore,
      notAfter: order.notAfter,
      spki: order.spki,
      extensions: this.extensionsOf(order, algorithm),
    };
    const { certificate, tbs, signature } = await signCertificate(body, this.kind, this.sign);
    if (!signatureHolds(this.certificate.publicKey, tbs, signature))
      throw new Error('the CA key gave a wrong signature');
    return certificate;
  }

  private extensionsOf(order: IssueOrder, algorithm: KeyAlgorithm): Extension[] {
    const { crl, ocsp, issuer, policyArc } = this.locations;
    return [
      extensions.basicConstraints(null),
      extensions.keyUsage(order.profile.keyUsage[algorithm]),
      extensions.extKeyUsage(order.profile.extKeyUsage),
      extensions.subjectKeyIdentifier(keyIdentifier(order.spki)),
      extensions.authorityKeyIdentifier(this.certificate.subjectKeyIdentifier ?? keyIdentifier(this.certificate.spki)),
      extensions.certificatePolicies([`${policyArc}.${order.profile.policy}`]),
      ...(crl ? [extensions.crlDistributionPoints(crl)] : []),
      ...(ocsp || issuer ? [extensions.authorityInfoAccess({ ocsp, issuer })] : []),
    ];
  }
}
