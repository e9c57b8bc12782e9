import { existsSync } from 'node:fs';

const ENGINES = ['/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so', '/usr/lib/aarch64-linux-gnu/engines-3/pkcs11.so'];

/** OPENSSL_CONF for one command that uses a key on a token. @throws Error that says what to install */
export function engineConfiguration(module: string): string {
  const engine = ENGINES.find((path) => existsSync(path));
  if (engine === undefined)
    throw new Error(
      'missing: the pkcs11 engine of OpenSSL. Install it with: ' +
        'apt-get install -y --no-install-recommends libengine-pkcs11-openssl',
    );
  return [
    'openssl_conf = init',
    '[init]',
    'engines = engines',
    '[engines]',
    'pkcs11 = pkcs11',
    '[pkcs11]',
    'engine_id = pkcs11',
    `dynamic_path = ${engine}`,
    `MODULE_PATH = ${module}`,
    'init = 0',
    '',
  ].join('\n');
}

/** RFC 7512 address of a private key by token serial and CKA_ID (hex). */
export function keyUri(serial: string, id: string, pin: string): string {
  return `pkcs11:serial=${serial};id=${id.replace(/../g, '%$&')};type=private;pin-value=${pin}`;
}
