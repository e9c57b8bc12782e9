import { AttributeTypeAndValue, AttributeValue, Name, RelativeDistinguishedName } from '@peculiar/asn1-x509';
import { nameTypes, type NameType } from './objectIds.ts';

/** A name as an ordered list of single attributes. */
export type DistinguishedName = readonly { readonly type: NameType; readonly value: string }[];

/** X.520 upper bounds; a longer text is refused, never cut. */
const LONGEST: Readonly<Record<NameType, number>> = {
  C: 2,
  ST: 128,
  L: 128,
  O: 64,
  OU: 64,
  CN: 64,
  serialNumber: 64,
  organizationIdentifier: 64,
  emailAddress: 255,
};

const WRITTEN: Readonly<Partial<Record<NameType, RegExp>>> = {
  C: /^[A-Z]{2}$/,
  serialNumber: /^[A-Za-z0-9 '()+,./:=?-]+$/,
  emailAddress: /^[\x21-\x7e]+$/,
};

/** The first attribute that does not fit X.520, or null. */
export function nameFault(name: DistinguishedName): NameType | null {
  const fault = name.find(
    ({ type, value }) =>
      value.trim() === '' || [...value].length > LONGEST[type] || (WRITTEN[type] && !WRITTEN[type].test(value)),
  );
  return fault?.type ?? null;
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
