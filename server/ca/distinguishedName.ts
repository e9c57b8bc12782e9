import { child, children, ia5, objectId, oidOf, printable, sequence, setOf, textOf, utf8, type Asn1 } from './asn1.ts';
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
const STRINGS: Readonly<Partial<Record<NameType, (text: string) => Asn1>>> = {
  C: printable,
  serialNumber: printable,
  emailAddress: ia5,
};

export function encodeName(name: DistinguishedName): Asn1 {
  return sequence(
    ...name.map(({ type, value }) => setOf(sequence(objectId(nameTypes[type]), (STRINGS[type] ?? utf8)(value)))),
  );
}

/** @throws Error on an attribute type we do not use. */
export function decodeName(node: Asn1): DistinguishedName {
  return children(node).flatMap((set) =>
    children(set).map((pair) => {
      const oid = oidOf(child(pair, 0));
      const type = (Object.keys(nameTypes) as NameType[]).find((known) => nameTypes[known] === oid);
      if (!type) throw new Error(`name attribute ${oid} is unknown`);
      return { type, value: textOf(child(pair, 1)) };
    }),
  );
}

/** `CN=…,O=…` for people and logs of the CA; not for comparing. */
export function nameText(name: DistinguishedName): string {
  return name.map(({ type, value }) => `${type}=${value}`).join(',');
}
