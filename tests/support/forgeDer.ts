import forge from 'node-forge';

/**
 * ASN.1 by node-forge, for tests: what the server writes is read by another implementation, and the other way round.
 */
const { asn1 } = forge;
export type Asn1 = forge.asn1.Asn1;

/** DER bytes of an ASN.1 node; forge itself works on strings of bytes. */
export function toDer(node: Asn1): Buffer {
  return Buffer.from(asn1.toDer(node).getBytes(), 'binary');
}
export function fromDer(der: Buffer): Asn1 {
  const options = { strict: true, parseAllBytes: true, decodeBitStrings: false };
  return asn1.fromDer(forge.util.createBuffer(der.toString('binary')), options as never);
}

export function sequence(...children: Asn1[]): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, children);
}
export function setOf(...children: Asn1[]): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, children);
}
export function oid(dotted: string): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OID, false, asn1.oidToDer(dotted).getBytes());
}
export function nothing(): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.NULL, false, '');
}
export function bitString(bytes: Buffer): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.BITSTRING, false, `\0${bytes.toString('binary')}`);
}
export function integer(value: number): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.INTEGER, false, asn1.integerToDer(value).getBytes());
}
export function text(value: string, type: 'utf8' | 'printable' | 'ia5'): Asn1 {
  const types = { utf8: asn1.Type.UTF8, printable: asn1.Type.PRINTABLESTRING, ia5: asn1.Type.IA5STRING };
  return asn1.create(asn1.Class.UNIVERSAL, types[type], false, Buffer.from(value, 'utf8').toString('binary'));
}
/** [n] with the children directly inside (constructed, context class). */
export function tagged(tag: number, ...children: Asn1[]): Asn1 {
  return asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, true, children);
}
/** The children of a constructed node. @throws Error when it is primitive. */
export function childrenOf(node: Asn1 | undefined): Asn1[] {
  if (node === undefined || !Array.isArray(node.value)) throw new Error('ASN.1: a constructed value was expected');
  return node.value;
}
