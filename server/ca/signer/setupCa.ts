import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { logIn, logOut } from '../../token/logIn.ts';
import { prepareBlank } from '../../token/prepareBlank.ts';
import { signData } from '../../token/signData.ts';
import { makeRootCertificate } from '../rootCertificate.ts';
import { ensureCaKey } from './caKey.ts';
import { CaToken, loadModule } from './CaToken.ts';
import type { SignerConfig } from './signerConfig.ts';
import { keepCopy, mendSoftToken } from './softTokenCopy.ts';

/**
 * Makes the CA: token with PINs, key, self-signed certificate. May be repeated after a crash at any point. Once the
 * certificate exists nothing is made any more: a token that is missing then was lost, and the start fails.
 */
export async function setupCa(config: SignerConfig, now: Date): Promise<'made' | 'present'> {
  if (existsSync(config.certificate)) {
    mendSoftToken(config.tokenDirectory);
    CaToken.open(config).close();
    keepCopy(config.tokenDirectory);
    return 'present';
  }
  if (!config.soPin) throw new Error('soPin is needed to set the CA token up');
  await mkdir(config.tokenDirectory, { recursive: true, mode: 0o700 });
  const module = loadModule(config);
  const slot =
    module.pickSlot({ label: config.tokenLabel }) ??
    prepareBlank(module, { soPin: config.soPin, transportPin: config.pin, label: config.tokenLabel });
  if (!slot.tokenInfo().userPinSet)
    prepareBlank(module, { soPin: config.soPin, transportPin: config.pin, label: config.tokenLabel });
  const session = logIn(module.pickSlot({ label: config.tokenLabel }) ?? slot, config.pin);
  try {
    const key = ensureCaKey(session, Buffer.from(config.keyId, 'hex'), config.tokenLabel, config.caAlgorithm);
    const kind = config.caAlgorithm === 'ec-p256' ? 'ec' : 'rsa';
    const certificate = await makeRootCertificate({
      name: [
        { type: 'C', value: 'CN' },
        { type: 'O', value: config.caName },
        { type: 'CN', value: `${config.caName} CA` },
      ],
      spki: key.spki,
      kind,
      notBefore: now,
      years: config.caYears,
      sign: async (data) => signData(session, key.privateKey, kind === 'ec' ? 'ec-p256' : 'rsa2048', data),
    });
    await writeDurably(config.certificate, certificate);
  } finally {
    logOut(session);
    module.finalize();
  }
  keepCopy(config.tokenDirectory);
  return 'made';
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o644);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}
