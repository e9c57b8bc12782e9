import { AsnConvert, AsnIntegerArrayBufferConverter } from '@peculiar/asn1-schema';
import { refuseUnlessDer } from './strictDer.ts';

/** DER of a value that has an ASN.1 schema. */
export function toDer(value: object): Buffer {
  return Buffer.from(AsnConvert.serialize(value));
}

/** DER of an INTEGER whose content is given. */
export function integerDer(content: ArrayBuffer): Buffer {
  return Buffer.from(AsnIntegerArrayBufferConverter.toASN(content).toBER());
}

/**
 * Reads bytes by their schema. Written again, the value must give the same bytes: so there is no field the schema does
 * not know, and no default value is spelled out (X.690 §11.5).
 * @throws Error if the bytes are not DER or do not fit the schema.
 */
export function fromDer<T extends object>(der: Uint8Array, schema: new () => T): T {
  refuseUnlessDer(der);
  const value = AsnConvert.parse(der, schema);
  if (!toDer(value).equals(der)) throw new Error(`not DER: ${schema.name} has another encoding`);
  return value;
}

/** Content of an INTEGER from an unsigned big-endian number: no zeros in front, but one before a high bit. */
export function unsignedInteger(number: Uint8Array): ArrayBuffer {
  let start = 0;
  while (start < number.length - 1 && number[start] === 0) start += 1;
  const bare = number.subarray(start);
  const content = new Uint8Array((bare[0] ?? 0) >= 0x80 ? [0, ...bare] : bare);
  return content.buffer;
}
