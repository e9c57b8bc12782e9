import { z } from 'zod';
import { keyAlgorithms } from '../../vocabulary/certificateStates.ts';

const keyTransportSchema = z.strictObject({
  outer: z.enum(['rsa-pkcs1', 'rsa-oaep-sha1', 'rsa-oaep-sha256', 'ecdh-x963-none']),
  inner: z.enum(['aes-kw-zero-padded', 'aes-kwp', 'aes-cbc-pad']),
  hostUnwrap: z.boolean().optional(),
});

/** How one PKCS#11 module differs from the others. Differences are data here, never branches on a module's name. */
export const driverProfileSchema = z.strictObject({
  name: z.string(),
  /** Tried in order; the first file that exists is loaded, unless the station's configuration names one. */
  libraries: z.array(z.string()).min(1),
  initialize: z.strictObject({
    flags: z.number().int(),
    /**
     * Module parameters; `{directory}` is the slot's token directory. The binding drops the last character: end with a
     * space.
     */
    parameters: z.string().endsWith(' ').nullable(),
  }),
  /** `token`: any slot that holds a token, initialised ones first; `index`: always the n-th slot of the module. */
  slot: z.discriminatedUnion('pick', [
    z.strictObject({ pick: z.literal('token') }),
    z.strictObject({ pick: z.literal('index'), index: z.number().int() }),
  ]),
  /**
   * Where the chip's number is read: from the module, or from the file `chip-serial` in the token directory (a soft
   * token without a number).
   */
  serial: z.enum(['token_info', 'directory_file']),
  /**
   * The module looks for tokens only at C_Initialize: a newly inserted one is found only after Finalize + Initialize.
   */
  listsAtInitializeOnly: z.boolean(),
  /** What an unused token looks like. */
  blank: z.enum(['not_initialized', 'no_user_pin']),
  /** Preparing a blank, in this order. `login_so` uses the SO PIN, or an empty one where the module knows none. */
  prepare: z.array(z.enum(['init_token', 'login_so', 'init_pin'])),
  soPin: z.enum(['ours', 'empty']),
  pin: z.strictObject({
    minimum: z.number().int(),
    maximum: z.number().int(),
    /** The module locks by itself after this many wrong tries; null: never. */ tries: z.number().int().nullable(),
  }),
  algorithms: z.array(z.enum(keyAlgorithms)),
  /** Signatures are made over a digest computed here: DigestInfo with CKM_RSA_PKCS, the bare digest with CKM_ECDSA. */
  signing: z.strictObject({
    rsa2048: z.literal('rsa_pkcs_digest_info'),
    'ec-p256': z.literal('ecdsa_digest').nullable(),
  }),
  keyTransports: z.strictObject({ rsa2048: z.array(keyTransportSchema), 'ec-p256': z.array(keyTransportSchema) }),
  /** Mechanism number of each inner wrapping; the same number means different things in different modules. */
  innerMechanisms: z.partialRecord(z.enum(['aes-kw-zero-padded', 'aes-kwp', 'aes-cbc-pad']), z.number().int()),
  /** Attributes the module wants beside the standard ones when a private key is unwrapped. */
  unwrapExtras: z.strictObject({
    'ec-p256': z.array(z.strictObject({ attribute: z.number().int(), value: z.literal('public_point') })),
  }),
  /** Attributes whose reading can be believed. */
  honest: z.strictObject({ local: z.boolean(), protection: z.boolean(), usage: z.boolean() }),
  dataObjects: z.boolean(),
  /** A second key with the same CKA_ID silently replaces the first: never write one without looking. */
  duplicateIdOverwrites: z.boolean(),
  unlock: z.enum(['so_pin', 'puk', 'impossible']),
});
export type DriverProfile = z.infer<typeof driverProfileSchema>;
