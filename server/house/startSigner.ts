import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { prepareSigner } from '../ca/prepareSigner.ts';
import { readOnlyRoleSql } from '../ca/signer/readOnlyRole.ts';
import { SignerClient } from '../ca/SignerClient.ts';
import { newSecret } from '../lib/ids.ts';
import type { House } from './House.ts';
import { secretFile } from './secretFile.ts';
import { withLogin } from './serverLogin.ts';
import { untilReady } from './untilReady.ts';

const role = 'yinxin_signer';
const run = promisify(execFile);

/** The demo's CA on a SoftHSM token of its own: made once, then served by a process that alone knows its PIN. */
export async function startSigner(house: House, ownerUrl: string): Promise<void> {
  const password = readFileSync(
    secretFile(path.join(house.dataDir, 'secrets'), 'signer-database.password', newSecret),
    'utf8',
  );
  const admin = new pg.Client({ connectionString: ownerUrl });
  await admin.connect();
  await admin.query(readOnlyRoleSql(role, password)).finally(() => admin.end());
  mkdirSync(path.dirname(house.signerSocket), { recursive: true, mode: 0o700 });
  const { args, setupArgs, env } = prepareSigner({
    folder: path.join(house.dataDir, 'signer'),
    socket: house.signerSocket,
    databaseUrl: withLogin(ownerUrl, role, password),
    caName: '印信台演示认证机构',
    caAlgorithm: 'rsa3072',
  });
  await run(process.execPath, setupArgs, { env });
  const program = house.keepRunning('signer', args, env);
  const client = new SignerClient(house.signerSocket);
  await untilReady(program, () => client.ping().then(() => true));
  client.close();
}
