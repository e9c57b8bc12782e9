import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The signer's settings and secrets: one JSON file, 0600. Paths in it may be relative to it. */
const schema = z.strictObject({
  socket: z.string().min(1),
  /** The server's group, by name or number, where signer and server have accounts of their own. */
  socketGroup: z.string().min(1).exactOptional(),
  /** Driver profile (server/token/drivers) and, where it is not found by itself, the module. */
  driver: z.string(),
  library: z.string().exactOptional(),
  tokenDirectory: z.string(),
  tokenLabel: z.string(),
  pin: z.string().min(4),
  /** Only for setting the token up. */
  soPin: z.string().min(4).exactOptional(),
  /** Name and kind of the CA made at set-up. */
  caName: z.string(),
  caAlgorithm: z.enum(['rsa3072', 'ec-p256']),
  caYears: z.number().int().min(1).max(30),
  /** CKA_ID of the CA key, hex. */
  keyId: z.string().regex(/^([0-9a-f]{2})+$/),
  /** The CA's certificate, DER. */
  certificate: z.string(),
  ledger: z.string(),
  /** Base64, 32 bytes each; the first seals, all open. */
  escrowKeys: z.array(z.base64()).min(1),
  /** A role that may only read (`readOnlyRole.ts`). */
  databaseUrl: z.string().min(1),
  /** While this file exists nothing is issued. */
  stopFile: z.string(),
  /** Certificates in 24 hours. */
  dailyLimit: z.number().int().positive(),
  pooledKeys: z.number().int().min(0).max(64),
  allowHostUnwrap: z.boolean(),
  locations: z.strictObject({
    crl: z.url().nullable(),
    ocsp: z.url().nullable(),
    issuer: z.url().nullable(),
    policyArc: z.string().regex(/^[0-2](\.\d+)+$/),
  }),
});
export type SignerConfig = z.infer<typeof schema>;

/** @throws Error if the file is not ours alone or not complete. */
export function readSignerConfig(file: string): SignerConfig {
  if (process.platform !== 'win32' && statSync(file).mode & 0o077)
    throw new Error(`${file} must be readable by its owner only (chmod 600)`);
  const config = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const absolute = (name: string): string => path.resolve(path.dirname(file), name);
  return {
    ...config,
    socket: absolute(config.socket),
    tokenDirectory: absolute(config.tokenDirectory),
    certificate: absolute(config.certificate),
    ledger: absolute(config.ledger),
    stopFile: absolute(config.stopFile),
  };
}
