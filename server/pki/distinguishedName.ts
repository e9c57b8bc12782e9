import { AttributeTypeAndValue, AttributeValue, Name, RelativeDistinguishedName } from '@peculiar/asn1-x509';
import { certificateFault, type CertificateFault } from '../vocabulary/text/certificateLimits.ts';
import { nameTypes, type NameType } from './objectIds.ts';

/** A name as an ordered list of single attributes. */
export type DistinguishedName = readonly { readonly type: NameType; readonly value: string }[];

/** The first attribute that cannot stand in a certificate, and why; or null. */
export function nameFault(name: DistinguishedName): { type: NameType; fault: CertificateFault } | null {
  for (const { type, value } of name) {
    const fault = certificateFault(type, value);
    if (fault) return { type, fault };
  }
  return null;
}

/** Country and serialNumber are PrintableString, an address IA5String (RFC 5280 appendix A.1), all else UTF8String. */
const STRINGS: Readonly<Partial<Record<NameType, 'printableString' | 'ia5String'>>> = {
  C: 'printableString',
  serialNumber: 'printableString',
  emailAddress: 'ia5String',
};

export function encodeName(name: DistinguishedName): Name {
  return new Name(
    name.map(({ type, value }) => {
      const written = new AttributeValue({ [STRINGS[type] ?? 'utf8String']: value });
      return new RelativeDistinguishedName([new AttributeTypeAndValue({ type: nameTypes[type], value: written })]);
    }),
  );
}

/** @throws Error on an attribute type we do not use, and on a value that is no text. */
export function decodeName(name: Name): DistinguishedName {
  return name.flatMap((set) =>
    [...set].map((attribute) => {
      const type = (Object.keys(nameTypes) as NameType[]).find((known) => nameTypes[known] === attribute.type);
      if (!type) throw new Error(`name attribute ${attribute.type} is unknown`);
      if (attribute.value.anyValue) throw new Error(`name attribute ${type} is not a text`);
      return { type, value: attribute.value.toString() };
    }),
  );
}

/** `CN=…,O=…` for people and the CA's log; not for comparing. */
export function nameText(name: DistinguishedName): string {
  return name.map(({ type, value }) => `${type}=${value}`).join(',');
}
