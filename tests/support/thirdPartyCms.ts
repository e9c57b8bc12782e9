import type { X509Certificate } from 'node:crypto';
import { expect } from 'vitest';
import { engineConfiguration, keyUri } from './opensslEngine.ts';
import { run } from './run.ts';

interface Held {
  id: string;
  certificate: X509Certificate;
}
export interface CmsCheck {
  /** The PKCS#11 module, and SOFTHSM2_CONF for it. */
  module: string;
  env: Record<string, string>;
  serial: string;
  pin: string;
  signing: Held;
  encryption: Held;
  /** A file of any bytes. */
  data: string;
  /** Root certificate (file), and intermediates (PEM), '' where there are none. */
  root: string;
  intermediatesPem: string;
  /** Path of a file in the check's own folder, written if there is something to write. */
  file(name: string, content?: string | Buffer): string;
}

/** OpenSSL signs and opens a CMS message with the token's keys, through the pkcs11 engine. */
export function checkCms(check: CmsCheck): void {
  const { data, file } = check;
  const [signPem, encPem] = [
    file('sign.pem', check.signing.certificate.toString()),
    file('enc.pem', check.encryption.certificate.toString()),
  ];
  const intermediates =
    check.intermediatesPem === '' ? [] : ['-certfile', file('intermediates.pem', check.intermediatesPem)];

  throughEngine(
    check,
    check.signing,
    ['-sign', '-binary', '-nodetach', '-in', data, '-signer', signPem],
    ['-outform', 'DER', '-out', file('signed')],
  );
  const verified = ['-in', file('signed'), '-CAfile', check.root, ...intermediates, '-out', file('verified')];
  expect(run('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', ...verified]).text).toMatch(
    /Verification successful/,
  );

  const enveloped = ['-in', data, '-outform', 'DER', '-out', file('envelope'), encPem];
  run('openssl', ['cms', '-encrypt', '-binary', '-aes256', ...enveloped]);
  throughEngine(
    check,
    check.encryption,
    ['-decrypt', '-inform', 'DER', '-in', file('envelope'), '-recip', encPem],
    ['-out', file('opened')],
  );
  expect(run('cat', [file('opened')]).stdout).toEqual(run('cat', [data]).stdout);
}

/**
 * Runs `openssl cms` with a key of the token. Only this command gets the engine's configuration: others fail with it.
 */
function throughEngine(
  { module, env, serial, pin, file }: CmsCheck,
  { id }: Held,
  what: string[],
  out: string[],
): void {
  const engine = { ...env, OPENSSL_CONF: file('engine.cnf', engineConfiguration(module)) };
  const key = ['-engine', 'pkcs11', '-keyform', 'engine', '-inkey', keyUri(serial, id, pin)];
  run('openssl', ['cms', ...what, ...key, ...out], { env: engine, install: 'libengine-pkcs11-openssl' });
}
