import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proofFault } from '../../../server/domain/bench/proofFault.ts';
import type { ExpectedProof } from '../../../server/models/json/production.ts';
import type { ProofAnswer } from '../../../server/vocabulary/stationProof.ts';

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const expectedProof = fc
  .record({
    keys: fc.uniqueArray(hex(32), { minLength: 2, maxLength: 6 }),
    digests: fc.uniqueArray(hex(64), { minLength: 12, maxLength: 12 }),
  })
  .map(({ keys, digests }): ExpectedProof => {
    const [signing = '', ...encryption] = keys;
    return {
      challenge: 'AA==',
      plainDigests: encryption.map((ckaId, index) => ({ ckaId, sha256: digests[index]! })),
      certificates: [
        { ckaId: signing, role: 'signing', sha256: digests[10]! },
        ...encryption.map((ckaId, index) => ({ ckaId, role: 'encryption' as const, sha256: digests[5 + index]! })),
      ],
    };
  });
const right = (expected: ExpectedProof): Omit<ProofAnswer, 'epoch'> => ({
  signature: '',
  objectsLeftOver: 0,
  plainDigests: expected.plainDigests.toReversed(),
  readBack: expected.certificates.toReversed().map(({ ckaId, role, sha256 }) => ({
    ckaId,
    role,
    certificateSha256: sha256,
    sensitive: true,
    extractable: false,
  })),
});

it('a proof is right in whatever order it comes, and wrong with any one part missing or changed', () => {
  fc.assert(
    fc.property(expectedProof, fc.nat(), (expected, pick) => {
      const answer = right(expected);
      expect(proofFault(expected, answer, true)).toBeNull();
      expect(proofFault(expected, answer, false)).toBe('signature');
      const without = <T>(list: T[]): T[] => list.filter((_, index) => index !== pick % list.length);
      const changed = <T>(list: T[], change: Partial<T>): T[] =>
        list.map((one, index) => (index === pick % list.length ? { ...one, ...change } : one));
      expect(proofFault(expected, { ...answer, plainDigests: without(answer.plainDigests) }, true)).toBe('decipher');
      expect(
        proofFault(expected, { ...answer, plainDigests: changed(answer.plainDigests, { sha256: '' }) }, true),
      ).toBe('decipher');
      expect(proofFault(expected, { ...answer, readBack: without(answer.readBack) }, true)).toBe('certificates');
      expect(
        proofFault(expected, { ...answer, readBack: changed(answer.readBack, { certificateSha256: '' }) }, true),
      ).toBe('certificates');
      expect(proofFault(expected, { ...answer, readBack: changed(answer.readBack, { sensitive: false }) }, true)).toBe(
        'protection',
      );
      expect(proofFault(expected, { ...answer, readBack: changed(answer.readBack, { extractable: true }) }, true)).toBe(
        'protection',
      );
      expect(proofFault(expected, { ...answer, objectsLeftOver: 1 + (pick % 9) }, true)).toBe('left_over');
    }),
  );
});
