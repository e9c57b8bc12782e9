import { driverProfileSchema } from './driverProfile.ts';

/** NSS softokn 3.87: a certificate database in one directory; it cannot be formatted, unlocked or hold data objects. */
export const nss = driverProfileSchema.parse({
  name: 'nss',
  libraries: [
    '/usr/lib/x86_64-linux-gnu/libsoftokn3.so',
    '/usr/lib/aarch64-linux-gnu/libsoftokn3.so',
    '/usr/lib64/libsoftokn3.so',
  ],
  initialize: { flags: 2, parameters: "configdir='sql:{directory}' certPrefix='' keyPrefix='' secmod='' flags= " },
  slot: { pick: 'index', index: 1 },
  serial: 'directory_file',
  listsAtInitializeOnly: true,
  blank: 'no_user_pin',
  prepare: ['login_so', 'init_pin'],
  soPin: 'empty',
  pin: { minimum: 4, maximum: 500, tries: null },
  algorithms: ['rsa2048', 'ec-p256'],
  signing: { rsa2048: 'rsa_pkcs_digest_info', 'ec-p256': 'ecdsa_digest' },
  keyTransports: {
    rsa2048: [
      { outer: 'rsa-oaep-sha256', inner: 'aes-kw-zero-padded' },
      { outer: 'rsa-oaep-sha1', inner: 'aes-kw-zero-padded' },
      { outer: 'rsa-oaep-sha1', inner: 'aes-cbc-pad' },
    ],
    'ec-p256': [{ outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' }],
  },
  // 0x210A means RFC 5649 elsewhere but PKCS#5 padding here: left out on purpose.
  innerMechanisms: { 'aes-kw-zero-padded': 0x2109, 'aes-kwp': 0x210b, 'aes-cbc-pad': 0x1085 },
  // CKA_NSS_DB: without the public point the module cannot file an EC key.
  unwrapExtras: { 'ec-p256': [{ attribute: 0xd5a0db00, value: 'public_point' }] },
  honest: { local: false, protection: true, usage: false },
  dataObjects: false,
  duplicateIdOverwrites: true,
  unlock: 'impossible',
});
