import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../server/pki/request.ts';
import { spkiOf } from '../../server/pki/publicKey.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { makeRequest } from '../ca/support/makeRequest.ts';
import { newKeyPair, sharedRsa } from '../ca/support/memoryAuthority.ts';

const reasonOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof AppError && error.code === 'ca_refused' ? error.details['reason'] : error;
  }
};

describe('a certificate request', () => {
  const ec = newKeyPair('ec-p256');

  it.each([
    ['rsa2048', sharedRsa],
    ['ec-p256', ec],
  ] as const)('of a %s key gives exactly that key', (algorithm, pair) => {
    expect(readRequest(makeRequest(pair.spki, pair.privateKey))).toMatchObject({ algorithm, spki: pair.spki });
  });

  it('signed by another key is refused', () => {
    expect(reasonOf(() => readRequest(makeRequest(ec.spki, newKeyPair('ec-p256').privateKey)))).toBe('csr_signature');
    expect(reasonOf(() => readRequest(makeRequest(sharedRsa.spki, ec.privateKey)))).toBe('csr_signature');
  });

  it('over another digest is refused', () => {
    expect(reasonOf(() => readRequest(makeRequest(sharedRsa.spki, sharedRsa.privateKey, undefined, 'sha1')))).toBe(
      'csr_signature',
    );
  });

  it('for a key we do not offer is refused', () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    for (const { publicKey, privateKey } of [weak, other])
      expect(reasonOf(() => readRequest(makeRequest(spkiOf(publicKey), privateKey)))).toBe('key_not_offered');
  });

  const everyBit = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bit) => [
    ['rsa2048', bit, sharedRsa] as const,
    ['ec-p256', bit, ec] as const,
  ]);
  it.each(everyBit)(
    'of a %s key with bit %i of any byte altered is refused',
    { timeout: 120_000 },
    (_algorithm, bit, pair) => {
      const csr = makeRequest(pair.spki, pair.privateKey, [{ type: 'CN', value: '林则舟' }]);
      for (let at = 0; at < csr.length; at += 1) {
        const altered = Buffer.from(csr);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        expect(['csr_malformed', 'key_not_offered', 'csr_signature']).toContain(reasonOf(() => readRequest(altered)));
      }
    },
  );

  it('that is any bytes is refused in words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['csr_malformed', 'key_not_offered', 'csr_signature']).toContain(
          reasonOf(() => readRequest(Buffer.from(bytes))),
        );
      }),
    );
  });
});
