import { createHash } from 'node:crypto';
import { driverNamed } from '../../token/drivers/driverNamed.ts';
import { logIn, logOut } from '../../token/logIn.ts';
import { Module } from '../../token/Module.ts';
import type { TokenSession } from '../../token/TokenSession.ts';
import { signData } from '../../token/signData.ts';
import { findSigningKey, type SigningKey } from '../../token/signingKey.ts';
import { ensureCaKey } from './caKey.ts';
import type { SignerConfig } from './signerConfig.ts';

/** The CA's token, logged in for as long as the signer lives. */
export class CaToken {
  private readonly module: Module;
  private readonly session: TokenSession;
  private readonly key: SigningKey;
  private readonly forHeads: SigningKey;

  private constructor(module: Module, session: TokenSession, keys: { ca: SigningKey; heads: SigningKey }) {
    this.module = module;
    this.session = session;
    this.key = keys.ca;
    this.forHeads = keys.heads;
  }

  /**
   * The key for heads of the audit is made when it is not there yet.
   * @throws Error if the token or the CA key is not there: neither is ever made here.
   */
  static open(config: SignerConfig): CaToken {
    const module = loadModule(config);
    const slot = module.pickSlot({ label: config.tokenLabel });
    if (!slot?.tokenInfo().userPinSet) throw new Error(`no token labelled "${config.tokenLabel}" with a PIN is there`);
    const session = logIn(slot, config.pin);
    const id = Buffer.from(config.keyId, 'hex');
    const key = findSigningKey(session, id, 'rsa2048') ?? findSigningKey(session, id, 'ec-p256');
    if (!key) throw new Error('the CA key is not on the token');
    const heads = ensureCaKey(session, headKeyId(id), `${config.tokenLabel}-audit`, config.caAlgorithm);
    return new CaToken(module, session, { ca: key, heads });
  }

  get spki(): Buffer {
    return this.key.spki;
  }

  /** Over SHA-256: PKCS#1 v1.5, or ECDSA as DER. */
  async sign(data: Buffer): Promise<Buffer> {
    return this.signWith(this.key, data);
  }

  get headSpki(): Buffer {
    return this.forHeads.spki;
  }

  async signHead(data: Buffer): Promise<Buffer> {
    return this.signWith(this.forHeads, data);
  }

  private signWith({ privateKey, publicKey }: SigningKey, data: Buffer): Buffer {
    return signData(this.session, privateKey, publicKey.asymmetricKeyType === 'ec' ? 'ec-p256' : 'rsa2048', data);
  }

  close(): void {
    logOut(this.session);
    this.module.finalize();
  }
}

/** Another key than the CA's, found again without a setting of its own. */
function headKeyId(caKeyId: Buffer): Buffer {
  return createHash('sha256').update('audit heads').update(caKeyId).digest().subarray(0, 16);
}

export function loadModule(config: SignerConfig): Module {
  const module = new Module(driverNamed(config.driver), { library: config.library, directory: config.tokenDirectory });
  module.initialize();
  return module;
}
