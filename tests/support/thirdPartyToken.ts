import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { softhsm2 } from '../../server/token/drivers/softhsm2.ts';
import { attempt, run } from './run.ts';
import { checkCms } from './thirdPartyCms.ts';
import { requirePart } from './tokenDirectory.ts';

export interface ThirdPartyCheck {
  /** SOFTHSM2_CONF of the slot. */
  conf: string;
  pin: string;
  /** Root certificate (PEM), and intermediates if there are any. */
  rootPem: string;
  intermediatesPem?: string;
}
export interface ThirdPartyReport {
  serial: string;
  algorithm: 'rsa2048' | 'ec-p256';
  signing: X509Certificate;
  encryption: X509Certificate;
}

/**
 * Checks a finished SoftHSM token with independent programs: OpenSC's pkcs11-tool lists, signs and
 * deciphers; OpenSSL (verify -x509_strict; CMS through the pkcs11 engine) and GnuTLS's certtool accept chain
 * and keys. Fails the test at the first fault.
 */
export function checkTokenWithThirdParties({
  conf,
  pin,
  rootPem,
  intermediatesPem = '',
}: ThirdPartyCheck): ThirdPartyReport {
  requirePart(softhsm2.libraries, 'apt-get install -y --no-install-recommends softhsm2');
  const module = softhsm2.libraries.find((path) => attempt('test', ['-e', path]).ok) ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'third-party-'));
  const file = (name: string, content?: string | Buffer): string => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
  const env = { SOFTHSM2_CONF: conf };
  const pkcs11Tool = (...args: string[]) =>
    attempt('pkcs11-tool', ['--module', module, ...args], { env, install: 'opensc' });
  try {
    const listing = run('pkcs11-tool', ['--module', module, '--login', '--pin', pin, '--list-objects'], {
      env,
      install: 'opensc',
    }).text;
    const serial = /serial num\s*:\s*([0-9a-f]+)/.exec(pkcs11Tool('--list-slots').text)?.[1] ?? '';
    const kinds = listing.match(/^(Private Key|Public Key|Certificate) Object/gm) ?? [];
    expect(kinds.toSorted(), listing).toEqual([
      'Certificate Object',
      'Certificate Object',
      'Private Key Object',
      'Private Key Object',
      'Public Key Object',
      'Public Key Object',
    ]);
    expect(listing.match(/Access: +.*sensitive.*/g)?.length, listing).toBe(2);

    const ids = [...new Set([...listing.matchAll(/ID: +([0-9a-f]+)/g)].map((match) => match[1] ?? ''))];
    const certificates = ids.map((id) => ({
      id,
      certificate: new X509Certificate(
        run('pkcs11-tool', ['--module', module, '--read-object', '--type', 'cert', '--id', id], {
          env,
          install: 'opensc',
        }).stdout,
      ),
    }));
    const withUsage = (usage: RegExp) => {
      const found = certificates.find(({ certificate }) =>
        usage.test(
          run('openssl', ['x509', '-noout', '-ext', 'keyUsage'], { input: Buffer.from(certificate.toString()) }).text,
        ),
      );
      if (found === undefined) throw new Error(`no certificate with ${usage}`);
      return found;
    };
    const signing = withUsage(/Digital Signature/);
    const encryption = withUsage(/Key Encipherment|Key Agreement/);
    const algorithm = signing.certificate.publicKey.asymmetricKeyType === 'ec' ? 'ec-p256' : 'rsa2048';
    const [signPem, encPem, root] = [
      file('sign.pem', signing.certificate.toString()),
      file('enc.pem', encryption.certificate.toString()),
      file('root.pem', rootPem),
    ];
    const untrusted = intermediatesPem === '' ? [] : ['-untrusted', file('intermediates.pem', intermediatesPem)];

    for (const [path, purpose] of [
      [signPem, 'smimesign'],
      [encPem, 'smimeencrypt'],
    ] as const) {
      expect(
        run('openssl', ['verify', '-x509_strict', '-purpose', purpose, '-CAfile', root, ...untrusted, path]).text,
      ).toContain(': OK');
      const { certificate } = purpose === 'smimesign' ? signing : encryption;
      const chain = file('chain.pem', `${certificate.toString()}${intermediatesPem}`);
      expect(
        run('certtool', ['--verify', '--load-ca-certificate', root, '--infile', chain], { install: 'gnutls-bin' }).text,
      ).toMatch(/Chain verification output: Verified/);
    }

    const data = file('data', randomBytes(1_000));
    const digest = file(
      'digest',
      createHash('sha256')
        .update(run('cat', [data]).stdout)
        .digest(),
    );
    const signature = file('signature');
    const how =
      algorithm === 'rsa2048'
        ? ['-m', 'SHA256-RSA-PKCS', '--input-file', data]
        : ['-m', 'ECDSA', '--signature-format', 'openssl', '--input-file', digest];
    run(
      'pkcs11-tool',
      ['--module', module, '--login', '--pin', pin, '--sign', '--id', signing.id, ...how, '--output-file', signature],
      { env, install: 'opensc' },
    );
    const publicKey = file('public.pem', signing.certificate.publicKey.export({ type: 'spki', format: 'pem' }));
    expect(run('openssl', ['dgst', '-sha256', '-verify', publicKey, '-signature', signature, data]).text).toContain(
      'Verified OK',
    );
    expect(
      pkcs11Tool('--login', '--pin', pin, '--sign', '--id', encryption.id, ...how, '--output-file', file('refused')).ok,
      'the encryption key must not sign',
    ).toBe(false);

    if (algorithm === 'rsa2048') {
      const secret = file('secret', randomBytes(32));
      const encryptionPublic = file(
        'encryption-public.pem',
        encryption.certificate.publicKey.export({ type: 'spki', format: 'pem' }),
      );
      run('openssl', [
        'pkeyutl',
        '-encrypt',
        '-pubin',
        '-inkey',
        encryptionPublic,
        '-in',
        secret,
        '-out',
        file('enciphered'),
      ]);
      run(
        'pkcs11-tool',
        [
          '--module',
          module,
          '--login',
          '--pin',
          pin,
          '--decrypt',
          '--id',
          encryption.id,
          '-m',
          'RSA-PKCS',
          '--input-file',
          file('enciphered'),
          '--output-file',
          file('deciphered'),
        ],
        { env, install: 'opensc' },
      );
      expect(run('cat', [file('deciphered')]).stdout).toEqual(run('cat', [secret]).stdout);
    }

    checkCms({ module, env, pin, serial, signing, encryption, data, root, intermediatesPem, file });
    return { serial, algorithm, signing: signing.certificate, encryption: encryption.certificate };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
