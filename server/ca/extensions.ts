import { bitString, context, encode, integer, objectId, octetString, sequence, trueValue, type Asn1 } from './asn1.ts';
import { extKeyUsages, keyUsages, objectIds, type ExtKeyUsage, type KeyUsage } from './objectIds.ts';

/** X.509 v3 extensions, one function each (RFC 5280 §4.2). */
const extension = (oid: string, critical: boolean, value: Asn1): Asn1 =>
  sequence(objectId(oid), ...(critical ? [trueValue()] : []), octetString(encode(value)));
const uri = (url: string): Asn1 => context(6, Buffer.from(url, 'ascii'));

/** @param pathLength how many CAs may follow; null for an end entity. */
export function basicConstraints(pathLength: number | null): Asn1 {
  return extension(
    objectIds.basicConstraints,
    true,
    pathLength === null ? sequence() : sequence(trueValue(), integer(Buffer.from([pathLength]))),
  );
}

/** DER of a named bit list: no trailing zero bits. */
export function keyUsage(usages: readonly KeyUsage[]): Asn1 {
  const bits = usages.reduce((sum, usage) => sum | (0x80 >> keyUsages.indexOf(usage)), 0);
  let unused = 0;
  while (unused < 7 && !(bits & (1 << unused))) unused += 1;
  return extension(objectIds.keyUsage, true, bitString(Buffer.from([bits]), unused));
}

export function extKeyUsage(usages: readonly ExtKeyUsage[]): Asn1 {
  return extension(objectIds.extKeyUsage, false, sequence(...usages.map((usage) => objectId(extKeyUsages[usage]))));
}

export function subjectKeyIdentifier(id: Buffer): Asn1 {
  return extension(objectIds.subjectKeyIdentifier, false, octetString(id));
}

export function authorityKeyIdentifier(id: Buffer): Asn1 {
  return extension(objectIds.authorityKeyIdentifier, false, sequence(context(0, id)));
}

export function crlDistributionPoints(url: string): Asn1 {
  return extension(objectIds.crlDistributionPoints, false, sequence(sequence(context(0, [context(0, [uri(url)])]))));
}

export function authorityInfoAccess(locations: { ocsp: string | null; issuer: string | null }): Asn1 {
  const access = (oid: string, url: string | null): Asn1[] => (url ? [sequence(objectId(oid), uri(url))] : []);
  return extension(
    objectIds.authorityInfoAccess,
    false,
    sequence(...access(objectIds.ocsp, locations.ocsp), ...access(objectIds.caIssuers, locations.issuer)),
  );
}

export function certificatePolicies(policies: readonly string[]): Asn1 {
  return extension(
    objectIds.certificatePolicies,
    false,
    sequence(...policies.map((policy) => sequence(objectId(policy)))),
  );
}
