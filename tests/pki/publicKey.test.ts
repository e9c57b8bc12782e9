import { execFile } from 'node:child_process';
import { createECDH, createPublicKey, generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { publicPoint, rsaNumbers } from '../../server/pki/publicKey.ts';

const run = promisify(execFile);

describe('the numbers of a public key', () => {
  it('are the point of a P-256 key', () => {
    const ecdh = createECDH('prime256v1');
    const point = ecdh.generateKeys();
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
    const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
    expect(publicPoint(key).equals(point)).toBe(true);
  });

  it('are modulus and exponent of an RSA key, without the zero before a high bit', () => {
    const modulus = Buffer.alloc(256, 0xa7);
    const jwk = { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' };
    const numbers = rsaNumbers(createPublicKey({ format: 'jwk', key: jwk }));
    expect(numbers.modulus.equals(modulus)).toBe(true);
    expect(numbers.exponent.toString('hex')).toBe('010001');
  });

  it('are refused for a key of the other kind or another curve', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
    expect(() => publicPoint(rsa)).toThrow('rsa');
    expect(() => publicPoint(p384)).toThrow('P-256');
    expect(() => rsaNumbers(p256)).toThrow('ec');
  });

  it('are read from fresh pairs five thousand times without the process standing still', async () => {
    const program = path.join(import.meta.dirname, 'support/encipherMany.ts');
    const often = ['--max-semi-space-size=1', '--import', 'tsx', program, '5000'];
    const { stdout } = await run(process.execPath, often, { timeout: 60_000 });
    expect(stdout).toBe('5000\n');
  }, 90_000);
});
