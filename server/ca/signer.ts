import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { AppError } from '../lib/AppError.ts';
import { systemClock } from '../lib/clock.ts';
import { endWhenTold } from '../lib/endWhenTold.ts';
import { logCrash } from '../lib/logCrash.ts';
import { newLogger } from '../lib/logger.ts';
import { nameText } from '../pki/distinguishedName.ts';
import { EscrowVault } from './EscrowVault.ts';
import { BuiltInAuthority } from './BuiltInAuthority.ts';
import { KeyPool } from './keyPool.ts';
import { CaToken } from './signer/CaToken.ts';
import { HeadSigner } from './signer/HeadSigner.ts';
import { agreedOnce, compareWithDesk, LedgerTooShort } from './signer/compareWithDesk.ts';
import { groupId } from './signer/groupId.ts';
import { Issuer } from './signer/Issuer.ts';
import { Ledger } from './signer/Ledger.ts';
import { lockSigner } from './signer/lockSigner.ts';
import { setupCa } from './signer/setupCa.ts';
import { signerApproval } from './signer/signerApproval.ts';
import { readSignerConfig, type SignerConfig } from './signer/signerConfig.ts';
import { mendSoftToken } from './signer/softTokenCopy.ts';
import { SocketServer } from './signer/SocketServer.ts';

/**
 * The signer process: `signer.js CONFIG` serves, `signer.js CONFIG --setup` makes the CA if there is none and ends. It
 * alone holds the CA token's PIN and the escrow key. Its settings are a file, so no secret is in its environment.
 */
const logger = newLogger('info');
logCrash(logger);

async function serve(config: SignerConfig): Promise<void> {
  const group = config.socketGroup === undefined ? null : groupId(config.socketGroup);
  const mended = mendSoftToken(config.tokenDirectory);
  if (mended > 0) logger.warn({ mended }, 'files of the CA token were empty after a crash and were put back');
  const token = CaToken.open(config);
  const authority = new BuiltInAuthority(
    readFileSync(config.certificate),
    (data) => token.sign(data).catch(leave),
    config.locations,
  );
  if (!authority.certificate.spki.equals(token.spki))
    throw new Error('the CA key on the token is not the one in the CA certificate');
  const ledger = await Ledger.open(config.ledger);
  const database = new pg.Pool({
    connectionString: config.databaseUrl,
    max: 4,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
  });
  database.on('error', (error) => logger.warn({ err: error.message }, 'database connection lost'));
  const compared = agreedOnce(() => compareWithDesk(database, ledger, nameText(authority.certificate.subject)));
  await compared().catch((error: unknown) => {
    if (error instanceof LedgerTooShort) throw error;
    logger.warn({ err: String(error) }, 'the desk could not be asked for its newest certificates yet');
  });
  const pool = new KeyPool(config.pooledKeys);
  const issuer = new Issuer({
    authority,
    pool,
    ledger,
    heads: await HeadSigner.open({
      file: path.join(config.ledger, 'audit-heads.log'),
      key: token.headSpki,
      sign: (data) => token.signHead(data).catch(leave),
      clock: systemClock,
    }),
    vault: new EscrowVault(config.escrowKeys.map((key) => Buffer.from(key, 'base64'))),
    clock: systemClock,
    approvalOf: async (jobId) => {
      await compared().catch((error: unknown) => {
        if (error instanceof LedgerTooShort) leave(error);
        throw new AppError('ca_unavailable', { reason: 'database' }, { cause: error });
      });
      return signerApproval(database, jobId);
    },
    stopFile: config.stopFile,
    dailyLimit: config.dailyLimit,
    allowHostUnwrap: config.allowHostUnwrap,
  });
  const server = new SocketServer(issuer, logger);
  await server.listen(config.socket, group);
  pool.fill();
  logger.info({ socket: config.socket }, 'signer is ready');
  endWhenTold(async () => {
    pool.close();
    await server.close();
    await ledger.close();
    await database.end();
    token.close();
  }, logger);
}

/**
 * A token that failed once is not opened again in this process, and a ledger that was cut signs nothing more. The
 * program that keeps the signer running restarts it.
 */
function leave(error: unknown): never {
  logger.error({ err: error instanceof Error ? error.message : String(error) }, 'the signer cannot go on');
  setTimeout(() => process.exit(1), 200);
  throw error;
}

const [, , configFile, flag] = process.argv;
try {
  if (!configFile || (flag !== undefined && flag !== '--setup')) throw new Error('usage: signer CONFIG [--setup]');
  const config = readSignerConfig(configFile);
  await lockSigner(config.ledger);
  if (flag === '--setup') logger.info({ ca: await setupCa(config, new Date()) }, 'CA is set up');
  else await serve(config);
} catch (error) {
  logger.error({ err: error instanceof Error ? error.message : String(error) }, 'signer cannot start');
  process.exit(1);
}
