import { beforeAll, describe, expect, it } from 'vitest';
import { compareCertificate, type ExpectedCertificate } from '../../server/pki/compareCertificate.ts';
import type { BuiltInAuthority, IssueOrder } from '../../server/ca/BuiltInAuthority.ts';
import { certificateProfiles, validityOf } from '../../server/pki/profiles.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { memoryAuthority, newKeyPair, sharedRsa } from '../ca/support/memoryAuthority.ts';

const now = new Date();
const subject = certificateSubject({
  organizationName: '云汉建设工程有限公司',
  uscc: '91350100MA0000017X',
  commonName: '云汉建设工程有限公司',
});
const profile = certificateProfiles.organization_seal.signing;
const order: IssueOrder = { profile, subject, spki: sharedRsa.spki, ...validityOf(now, 2) };
let authority: BuiltInAuthority;
let other: BuiltInAuthority;
let expected: ExpectedCertificate;

beforeAll(async () => {
  authority = await memoryAuthority('ec');
  other = await memoryAuthority('rsa');
  expected = { subject, spki: sharedRsa.spki, profile, years: 2, issuer: authority.certificate.der, askedAt: now };
});
const fieldsOf = (der: Buffer): string[] => compareCertificate(der, expected).map(({ field }) => field);

describe('an issued certificate compared with what was approved', () => {
  it('has no difference when it is right', async () => {
    expect(fieldsOf(await authority.issue(order))).toEqual([]);
  });

  it.each<[string, Partial<IssueOrder>, string[]]>([
    [
      'another organisation',
      {
        subject: certificateSubject({
          organizationName: '云汉建设工程集团有限公司',
          uscc: '91350100MA0000017X',
          commonName: '云汉建设工程集团有限公司',
        }),
      },
      ['subject'],
    ],
    ['another order of the same attributes', { subject: subject.toReversed() }, ['subject']],
    ['another key', { spki: newKeyPair('rsa2048').spki }, ['publicKey']],
    ['a key of another kind', { spki: newKeyPair('ec-p256').spki }, ['publicKey']],
    [
      'the usages of an encryption certificate',
      { profile: certificateProfiles.organization_seal.encryption },
      ['keyUsage', 'extKeyUsage'],
    ],
    ['one year too many', { ...validityOf(now, 3) }, ['notAfter']],
    ['one year too few', { ...validityOf(now, 1) }, ['notAfter']],
    ['a beginning in the future', { ...validityOf(new Date(now.getTime() + 3 * 86_400_000), 2) }, ['notBefore']],
  ])('tells %s', async (_what, change, fields) => {
    expect(fieldsOf(await authority.issue({ ...order, ...change }))).toEqual(fields);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('tells bit %i of any byte altered', { timeout: 120_000 }, async (bit) => {
    const right = await authority.issue(order);
    for (let at = 0; at < right.length; at += 1) {
      const altered = Buffer.from(right);
      altered[at] = (altered[at] ?? 0) ^ (1 << bit);
      expect(fieldsOf(altered)).not.toEqual([]);
    }
  });

  it('tells another issuer, and what is no certificate', async () => {
    expect(fieldsOf(await other.issue(order))).toContain('signature');
    expect(fieldsOf(authority.certificate.der)).toEqual(
      expect.arrayContaining(['subject', 'publicKey', 'keyUsage', 'isAuthority']),
    );
    expect(fieldsOf(Buffer.from('not a certificate'))).toEqual(['certificate']);
  });

  it('takes the key of a certificate whose key was born at the CA', async () => {
    const certificate = await authority.issue({
      ...order,
      profile: certificateProfiles.organization_seal.encryption,
      spki: newKeyPair('ec-p256').spki,
    });
    expect(
      compareCertificate(certificate, {
        ...expected,
        spki: null,
        profile: certificateProfiles.organization_seal.encryption,
      }),
    ).toEqual([]);
  });
});
