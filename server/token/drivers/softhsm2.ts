import { driverProfileSchema } from './driverProfile.ts';

/** SoftHSM 2.6: one configuration file (SOFTHSM2_CONF) and token directory per slot, owned by one process. */
export const softhsm2 = driverProfileSchema.parse({
  name: 'softhsm2',
  libraries: [
    '/usr/lib/softhsm/libsofthsm2.so',
    '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
    '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
    '/usr/lib64/pkcs11/libsofthsm2.so',
    '/usr/local/lib/softhsm/libsofthsm2.so',
    '/opt/homebrew/lib/softhsm/libsofthsm2.so',
  ],
  initialize: { flags: 2, parameters: null },
  slot: { pick: 'token' },
  serial: 'token_info',
  listsAtInitializeOnly: true,
  blank: 'not_initialized',
  prepare: ['init_token', 'login_so', 'init_pin'],
  soPin: 'ours',
  pin: { minimum: 4, maximum: 255, tries: null },
  algorithms: ['rsa2048', 'ec-p256'],
  signing: { rsa2048: 'rsa_pkcs_digest_info', 'ec-p256': 'ecdsa_digest' },
  keyTransports: {
    rsa2048: [
      { outer: 'rsa-oaep-sha1', inner: 'aes-kw-zero-padded' },
      { outer: 'rsa-pkcs1', inner: 'aes-kw-zero-padded' },
    ],
    'ec-p256': [{ outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' }],
  },
  innerMechanisms: { 'aes-kw-zero-padded': 0x2109, 'aes-kwp': 0x210a },
  unwrapExtras: { 'ec-p256': [] },
  honest: { local: true, protection: true, usage: true },
  dataObjects: true,
  duplicateIdOverwrites: false,
  unlock: 'so_pin',
});
