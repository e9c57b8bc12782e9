import { randomBytes, randomInt } from 'node:crypto';

/** Serial number of a certificate: 16 bytes, hex; 127 random bits, positive and of fixed length (RFC 5280 §4.1.2.2). */
export function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = randomInt(1, 0x80);
  return bytes.toString('hex');
}
