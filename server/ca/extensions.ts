import * as x509 from '@peculiar/asn1-x509';
import { OctetString } from '@peculiar/asn1-schema';
import { toDer } from '../pki/der.ts';
import { extKeyUsages, keyUsages, type ExtKeyUsage, type KeyUsage } from '../pki/objectIds.ts';

/** X.509 v3 extensions, one function each (RFC 5280 §4.2). */
function extension(extnID: string, critical: boolean, value: object): x509.Extension {
  return new x509.Extension({ extnID, critical, extnValue: new OctetString(toDer(value)) });
}

function uri(url: string): x509.GeneralName {
  return new x509.GeneralName({ uniformResourceIdentifier: url });
}

/** @param pathLength how many CAs may follow; null for an end entity. */
export function basicConstraints(pathLength: number | null): x509.Extension {
  const constraints = pathLength === null ? {} : { cA: true, pathLenConstraint: pathLength };
  return extension(x509.id_ce_basicConstraints, true, new x509.BasicConstraints(constraints));
}

export function keyUsage(usages: readonly KeyUsage[]): x509.Extension {
  const bits = usages.reduce((sum, usage) => sum | (1 << keyUsages.indexOf(usage)), 0);
  return extension(x509.id_ce_keyUsage, true, new x509.KeyUsage(bits));
}

export function extKeyUsage(usages: readonly ExtKeyUsage[]): x509.Extension {
  const purposes = usages.map((usage) => extKeyUsages[usage]);
  return extension(x509.id_ce_extKeyUsage, false, new x509.ExtendedKeyUsage(purposes));
}

export function subjectKeyIdentifier(id: Buffer): x509.Extension {
  return extension(x509.id_ce_subjectKeyIdentifier, false, new x509.SubjectKeyIdentifier(id));
}

export function authorityKeyIdentifier(id: Buffer): x509.Extension {
  const keyIdentifier = new x509.KeyIdentifier(id);
  return extension(x509.id_ce_authorityKeyIdentifier, false, new x509.AuthorityKeyIdentifier({ keyIdentifier }));
}

export function crlDistributionPoints(url: string): x509.Extension {
  const distributionPoint = new x509.DistributionPointName({ fullName: [uri(url)] });
  const points = new x509.CRLDistributionPoints([new x509.DistributionPoint({ distributionPoint })]);
  return extension(x509.id_ce_cRLDistributionPoints, false, points);
}

export function authorityInfoAccess(locations: { ocsp: string | null; issuer: string | null }): x509.Extension {
  const access = (accessMethod: string, url: string | null): x509.AccessDescription[] =>
    url ? [new x509.AccessDescription({ accessMethod, accessLocation: uri(url) })] : [];
  const list = [...access(x509.id_ad_ocsp, locations.ocsp), ...access(x509.id_ad_caIssuers, locations.issuer)];
  return extension(x509.id_pe_authorityInfoAccess, false, new x509.AuthorityInfoAccessSyntax(list));
}

export function certificatePolicies(policies: readonly string[]): x509.Extension {
  const list = policies.map((policyIdentifier) => new x509.PolicyInformation({ policyIdentifier }));
  return extension(x509.id_ce_certificatePolicies, false, new x509.CertificatePolicies(list));
}
