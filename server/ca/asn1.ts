import forge from 'node-forge';

/** DER in and out with Buffers; everything else in this folder speaks in these words. node-forge does the encoding. */
const { Class, Type } = forge.asn1;
export type Asn1 = forge.asn1.Asn1;

const binary = (bytes: Buffer): string => bytes.toString('latin1');
const make = (type: number, constructed: boolean, value: string | Asn1[]): Asn1 =>
  forge.asn1.create(Class.UNIVERSAL, type, constructed, value);

export const sequence = (...children: Asn1[]): Asn1 => make(Type.SEQUENCE, true, children);
export const setOf = (...children: Asn1[]): Asn1 => make(Type.SET, true, children);
export const objectId = (oid: string): Asn1 => make(Type.OID, false, forge.asn1.oidToDer(oid).getBytes());
export const nothing = (): Asn1 => make(Type.NULL, false, '');
export const trueValue = (): Asn1 => make(Type.BOOLEAN, false, '\xff');
export const octetString = (bytes: Buffer): Asn1 => make(Type.OCTETSTRING, false, binary(bytes));
export const bitString = (bytes: Buffer, unusedBits = 0): Asn1 =>
  make(Type.BITSTRING, false, String.fromCharCode(unusedBits) + binary(bytes));
export const utf8 = (text: string): Asn1 => make(Type.UTF8, false, binary(Buffer.from(text, 'utf8')));
export const ia5 = (text: string): Asn1 => make(Type.IA5STRING, false, text);
export const printable = (text: string): Asn1 => make(Type.PRINTABLESTRING, false, text);

/** Unsigned big-endian number. */
export function integer(bytes: Buffer): Asn1 {
  return make(Type.INTEGER, false, ((bytes[0] ?? 0) & 0x80 ? '\0' : '') + binary(bytes));
}

/** UTCTime until 2049, GeneralizedTime from then on (RFC 5280 §4.1.2.5); whole seconds, UTC. */
export function time(date: Date): Asn1 {
  const text = date.toISOString().replace(/[-:T]/g, '').slice(0, 14) + 'Z';
  return date.getUTCFullYear() < 2050
    ? make(Type.UTCTIME, false, text.slice(2))
    : make(Type.GENERALIZEDTIME, false, text);
}

/** [tag] around children (constructed) or around plain bytes (primitive, implicit). */
export function context(tag: number, content: Asn1[] | Buffer): Asn1 {
  return forge.asn1.create(
    Class.CONTEXT_SPECIFIC,
    tag,
    Array.isArray(content),
    Array.isArray(content) ? content : binary(content),
  );
}

export function encode(node: Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(node).getBytes(), 'latin1');
}

/** @throws Error on anything that is not exactly one DER value. */
export function decode(der: Buffer): Asn1 {
  return forge.asn1.fromDer(forge.util.createBuffer(binary(der)), {
    strict: true,
    parseAllBytes: true,
    decodeBitStrings: false,
  } as never);
}

export function children(node: Asn1): Asn1[] {
  if (!Array.isArray(node.value)) throw new Error('ASN.1: a constructed value was expected');
  return node.value;
}

export function child(node: Asn1, index: number): Asn1 {
  const found = children(node)[index];
  if (!found) throw new Error(`ASN.1: element ${index} is missing`);
  return found;
}

/** Content bytes of a primitive value. */
export function bytesOf(node: Asn1): Buffer {
  if (typeof node.value !== 'string') throw new Error('ASN.1: a primitive value was expected');
  return Buffer.from(node.value, 'latin1');
}

/** Content of a BIT STRING of whole bytes. */
export function bitsOf(node: Asn1): Buffer {
  const content = bytesOf(node);
  if (node.type !== Type.BITSTRING || content[0] !== 0)
    throw new Error('ASN.1: a BIT STRING of whole bytes was expected');
  return content.subarray(1);
}

export function oidOf(node: Asn1): string {
  if (node.type !== Type.OID) throw new Error('ASN.1: an OBJECT IDENTIFIER was expected');
  return forge.asn1.derToOid(binary(bytesOf(node)));
}

export function isContext(node: Asn1, tag: number): boolean {
  return node.tagClass === Class.CONTEXT_SPECIFIC && (node.type as number) === tag;
}

/** Text of any string type met in a name: UTF8String, PrintableString, IA5String, BMPString. */
export function textOf(node: Asn1): string {
  const bytes = bytesOf(node);
  return node.type === Type.BMPSTRING ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('utf8');
}

/** @throws Error if it is no time. */
export function dateOf(node: Asn1): Date {
  const text = bytesOf(node).toString('latin1');
  const date = node.type === Type.UTCTIME ? forge.asn1.utcTimeToDate(text) : forge.asn1.generalizedTimeToDate(text);
  if (Number.isNaN(date.getTime())) throw new Error('ASN.1: a time was expected');
  return date;
}
