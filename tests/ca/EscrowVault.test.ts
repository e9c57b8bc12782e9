import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscrowVault } from '../../server/ca/EscrowVault.ts';

const key = randomBytes(32);
const spki = randomBytes(91);
const pkcs8 = randomBytes(138);

describe('a private key in escrow', () => {
  it('opens for its holder, also after the escrow key was changed', () => {
    const sealed = new EscrowVault([key]).seal(pkcs8, 'organization:12', spki);
    expect(new EscrowVault([randomBytes(32), key]).open(sealed, 'organization:12')).toEqual(pkcs8);
    expect(sealed.includes(pkcs8.subarray(0, 16))).toBe(false);
  });

  it('opens for no other holder, under no other escrow key, and in no altered form', () => {
    const vault = new EscrowVault([key]);
    const sealed = vault.seal(pkcs8, 'organization:12', spki);
    expect(() => vault.open(sealed, 'organization:1')).toThrow('ca_refused');
    expect(() => new EscrowVault([randomBytes(32)]).open(sealed, 'organization:12')).toThrow('ca_refused');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(sealed);
        altered[at] = (altered[at] ?? 0) ^ change;
        expect(() => vault.open(altered, 'organization:12')).toThrow('ca_refused');
      }),
    );
  });

  it('needs escrow keys of full length', () => {
    expect(() => new EscrowVault([])).toThrow('at least one');
    expect(() => new EscrowVault([key, randomBytes(16)])).toThrow('32 bytes');
  });
});
