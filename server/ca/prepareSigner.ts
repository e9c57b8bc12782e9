import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newSecret } from '../lib/ids.ts';

export interface SignerPlan {
  /** Folder of the signer's own, 0700: settings, token, certificate, ledger. */
  folder: string;
  socket: string;
  /** Database role that may only read (`signer/readOnlyRole.ts`). */
  databaseUrl: string;
  caName: string;
  caAlgorithm: 'rsa3072' | 'ec-p256';
}

/** How to start the signer; `env` is all it needs, so none of the server's secrets reach it. */
export interface SignerCommand {
  file: string;
  args: string[];
  setupArgs: string[];
  env: Record<string, string>;
}

/**
 * Writes the settings of a signer on its own SoftHSM token, with fresh PINs and escrow key the first time; later only
 * the addresses are updated. Then run `setupArgs` once (it ends by itself), and keep `args` running.
 */
export function prepareSigner(plan: SignerPlan): SignerCommand {
  const folder = path.resolve(plan.folder);
  mkdirSync(path.join(folder, 'tokens'), { recursive: true, mode: 0o700 });
  const softhsm = path.join(folder, 'softhsm2.conf');
  writeFileSync(
    softhsm,
    `directories.tokendir = ${path.join(folder, 'tokens')}\n` +
      'objectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n',
  );
  const config = path.join(folder, 'signer.json');
  const kept: Record<string, unknown> = existsSync(config)
    ? (JSON.parse(readFileSync(config, 'utf8')) as Record<string, unknown>)
    : freshSettings(plan);
  writePrivately(config, { ...kept, socket: path.resolve(plan.socket), databaseUrl: plan.databaseUrl });
  const entry = path.join(import.meta.dirname, `signer${path.extname(import.meta.filename)}`);
  return {
    file: process.execPath,
    args: [entry, config],
    setupArgs: [entry, config, '--setup'],
    env: { SOFTHSM2_CONF: softhsm },
  };
}

function freshSettings(plan: SignerPlan): Record<string, unknown> {
  return {
    driver: 'softhsm2',
    tokenDirectory: 'tokens',
    tokenLabel: 'yinxin-ca',
    pin: newSecret(),
    soPin: newSecret(),
    caName: plan.caName,
    caAlgorithm: plan.caAlgorithm,
    caYears: 20,
    keyId: randomBytes(16).toString('hex'),
    certificate: 'ca.der',
    ledger: 'ledger',
    escrowKeys: [randomBytes(32).toString('base64')],
    stopFile: 'STOP',
    dailyLimit: 5_000,
    pooledKeys: 4,
    allowHostUnwrap: false,
    // No CRL or OCSP address until there is one to answer; the arc is RFC 5612's for documentation.
    locations: { crl: null, ocsp: null, issuer: null, policyArc: '1.3.6.1.4.1.32473.1' },
  };
}

function writePrivately(file: string, value: unknown): void {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
