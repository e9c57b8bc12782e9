import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateProfiles, validityOf } from '../../server/pki/profiles.ts';
import { spkiOf } from '../../server/pki/publicKey.ts';
import { readCertificate } from '../../server/pki/readCertificate.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { memoryAuthority, newKeyPair } from './support/memoryAuthority.ts';
import { run, writePem } from './support/run.ts';
import type { AppError } from '../../server/lib/AppError.ts';

const subject = certificateSubject({
  organizationName: '云汉建设工程有限公司',
  uscc: '91350100MA0000017X',
  commonName: '林则舟',
});

describe.each([
  ['rsa', 'rsa2048'],
  ['rsa', 'ec-p256'],
  ['ec', 'rsa2048'],
  ['ec', 'ec-p256'],
] as const)('certificates of an %s CA for %s keys', (kind, algorithm) => {
  it('are accepted by OpenSSL (strict) and GnuTLS for what they are for, and for nothing else', async () => {
    const authority = await memoryAuthority(kind);
    const root = writePem('root.pem', authority.certificate.der);
    const certificates = await Promise.all(
      (['signing', 'encryption'] as const).map(async (role) => {
        const { spki } = newKeyPair(algorithm);
        return authority.issue({
          profile: certificateProfiles.legal_representative_seal[role],
          subject,
          spki,
          ...validityOf(new Date(), 1),
        });
      }),
    );
    const [signing, encryption] = certificates.map((certificate) => writePem('certificate.pem', certificate));
    const verify = (purpose: string, file = ''): { status: number; output: string } =>
      run(
        'openssl',
        ['verify', '-x509_strict', '-check_ss_sig', '-purpose', purpose, '-CAfile', root, file],
        'openssl',
      );
    expect(verify('smimesign', signing)).toMatchObject({ status: 0 });
    expect(verify('smimeencrypt', encryption)).toMatchObject({ status: 0 });
    expect(verify('smimesign', encryption).output).toContain('unsuitable certificate purpose');
    expect(verify('smimeencrypt', signing).output).toContain('unsuitable certificate purpose');
    for (const certificate of certificates) {
      const checked = run(
        'certtool',
        ['--verify', '--load-ca-certificate', root, '--infile', writePem('one.pem', certificate)],
        'gnutls-bin',
      );
      expect(checked.output).toContain('Verified. The certificate is trusted');
      expect(new X509Certificate(certificate).checkIssued(new X509Certificate(authority.certificate.der))).toBe(true);
    }
  });
});

describe('a certificate', () => {
  it('reads back as what was ordered', async () => {
    const authority = await memoryAuthority('ec');
    const { spki } = newKeyPair('ec-p256');
    const { notBefore, notAfter } = validityOf(new Date('2026-02-28T16:30:00.900Z'), 3);
    const content = readCertificate(
      await authority.issue({
        profile: certificateProfiles.organization_seal.signing,
        subject,
        spki,
        notBefore,
        notAfter,
      }),
    );
    expect(content.subject).toEqual(subject);
    expect(content.issuerDer).toEqual(authority.certificate.subjectDer);
    expect(content.spki).toEqual(spki);
    expect(content.keyUsage).toEqual(['digitalSignature', 'contentCommitment']);
    expect(content.policies).toEqual(['1.3.6.1.4.1.32473.1.1']);
    expect(content.authorityKeyIdentifier).toEqual(authority.certificate.subjectKeyIdentifier);
    expect(content.notBefore.toISOString()).toBe('2026-02-28T16:20:00.000Z');
    expect(content.notAfter.toISOString()).toBe('2029-02-28T16:20:00.000Z');
    expect(content.serialNumber).toMatch(/^[0-7][0-9a-f]{31}$/);
    const shown = run(
      'openssl',
      ['x509', '-noout', '-text', '-nameopt', 'utf8', '-in', writePem('c.pem', content.der)],
      'openssl',
    ).output;
    for (const text of [
      '云汉建设工程有限公司',
      'NTRCN-91350100MA0000017X',
      '林则舟',
      'http://pki.example/ca.crl',
      'OCSP - URI:http://pki.example/ocsp',
      'CA:FALSE',
    ])
      expect(shown).toContain(text);
  });

  it('leaves out addresses nobody answers at', async () => {
    const authority = await memoryAuthority('ec', {
      crl: null,
      ocsp: null,
      issuer: null,
      policyArc: '1.3.6.1.4.1.32473.1',
    });
    const certificate = await authority.issue({
      profile: certificateProfiles.mobile.encryption,
      subject,
      spki: newKeyPair('ec-p256').spki,
      ...validityOf(new Date(), 1),
    });
    const shown = run('openssl', ['x509', '-noout', '-text', '-in', writePem('c.pem', certificate)], 'openssl').output;
    expect(shown).not.toContain('URI:');
  });

  it('is not made for a weak key, a name that does not fit, or a time beyond the CA', async () => {
    const authority = await memoryAuthority('ec');
    const { spki } = newKeyPair('ec-p256');
    const order = {
      profile: certificateProfiles.organization_seal.signing,
      subject,
      spki,
      ...validityOf(new Date(), 1),
    };
    const refusal = async (over: Partial<typeof order>): Promise<unknown> =>
      authority.issue({ ...order, ...over }).then(
        () => 'made',
        (error: AppError) => [error.code, error.details['reason']],
      );
    const named = (value: string) => refusal({ subject: [{ type: 'CN', value }] });
    expect(await named('名'.repeat(64))).toBe('made');
    expect(await named('名'.repeat(65))).toEqual(['ca_refused', 'subject_too_long']);
    for (const hidden of ['\u0000', '\u0007', '\n', '\u200b', '\u202e'])
      expect([hidden, await named(`江浦${hidden}机电`)]).toEqual([hidden, ['ca_refused', 'subject_unseen_character']]);
    expect(await refusal({ notAfter: new Date('2099-01-01') })).toEqual(['ca_refused', 'outlives_issuer']);
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
    await expect(authority.issue({ ...order, spki: spkiOf(curve) })).rejects.toThrow('not offered');
  });
});
