import { readFileSync } from 'node:fs';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Case, HOLDER_PIN, Office } from '../support/driveCase.ts';
import { type House, startHouse } from '../support/house.ts';
import { assertInvariants, assertTokens } from '../support/invariants.ts';
import { checkTokenWithThirdParties } from '../support/thirdPartyToken.ts';

let house: House;
let office: Office;
beforeAll(async () => {
  house = await startHouse();
  office = new Office(house);
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail')
    console.log(
      house
        .log('server')
        .split('\n')
        .filter((line) => !line.includes('"level":30'))
        .join('\n')
        .slice(-4_000),
    );
});
afterAll(() => house?.stop());

test.each([
  { preset: 'A', products: ['org-1y', 'legal-1y'], delivery: 'prepaid' },
  { preset: 'B', products: ['org-1y', 'bidder-1y'], delivery: 'pickup' },
  { preset: 'C', products: ['org-ec-1y'], delivery: 'prepaid' },
] as const)(
  'preset $preset leads from registration to active certificate pairs that other programs accept: $products, $delivery',
  async (wish) => {
    const one = await Case.handIn(office, wish);
    const end = await one.lead('completed');
    expect(end).toMatchObject({
      status: 'completed',
      state: 'completed',
      jobs: wish.products.map(() => ({ state: 'done' })),
    });
    expect(end.certificates.map(({ role, state }) => `${role} ${state}`).sort()).toEqual(
      wish.products.flatMap(() => ['encryption active', 'signing active']).sort(),
    );

    const rootPem = new X509Certificate(readFileSync(path.join(house.dataDir, 'signer', 'ca.der'))).toString();
    const read: { id: number; pin: string }[] = [];
    for (const { id, tokenSerial } of end.jobs) {
      const serial = tokenSerial ?? '';
      const pin = wish.preset === 'A' ? HOLDER_PIN : await one.applicant.pinOf(serial);
      house.tokens.pull('own');
      house.tokens.plug('own', serial);
      expect(checkTokenWithThirdParties({ conf: house.softHsmConf('own'), pin, rootPem }).serial).toBe(serial);
      house.tokens.pull('own');
      read.push({ id, pin });
    }
    await assertTokens(house, read);
    const { jobsDone, certificatesAtAuthority, revoked } = await assertInvariants(house);
    expect({ certificatesAtAuthority, revoked }).toEqual({ certificatesAtAuthority: 2 * jobsDone, revoked: 0 });
  },
);
