import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { SignerProcess } from '../ca/support/signerProcess.ts';
import { createTestDatabase } from '../support/database.ts';
import { eventually } from '../support/driveEventually.ts';
import { run } from '../support/run.ts';

const SHARED_GROUP = 41_000;
const accounts = { signer: 41_001, server: 41_002, stranger: 41_003 } as const;
const root = path.resolve(import.meta.dirname, '../..');

/** Arguments that run a program under one of the accounts; the signer's and the server's share a group. */
function under(account: keyof typeof accounts): string[] {
  const id = String(accounts[account]);
  const groups = account === 'stranger' ? ['--clear-groups'] : ['--groups', String(SHARED_GROUP)];
  return ['--reuid', id, '--regid', id, ...groups, process.execPath, '--import', 'tsx'];
}

beforeAll(() => {
  if (process.getuid?.() !== 0) throw new Error('two accounts can be tried by root alone: run this as root');
});

it('a signer under its own account serves the account of the server, and nobody else', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const prepared = await SignerProcess.prepare(database);
  onTestFinished(() => prepared.discard());
  const { folder, command } = prepared;
  expect(prepared.setup().status).toBe(0);

  const config = path.join(folder, 'signer.json');
  const place = path.join(folder, 'run');
  const socket = path.join(place, 's.sock');
  const settings = JSON.parse(readFileSync(config, 'utf8')) as Record<string, unknown>;
  writeFileSync(config, JSON.stringify({ ...settings, socket, socketGroup: String(SHARED_GROUP) }), { mode: 0o600 });
  mkdirSync(place);
  run('chown', ['-R', `${accounts.signer}:${accounts.signer}`, folder]);
  run('chown', [`${accounts.signer}:${SHARED_GROUP}`, place]);
  chmodSync(place, 0o750);
  chmodSync(folder, 0o711);

  const signer = spawn('setpriv', [...under('signer'), ...command.args], {
    cwd: root,
    env: { ...command.env, PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void signer.kill('SIGKILL'));
  await eventually(
    'the socket is open to the group',
    async () => existsSync(socket) && (statSync(socket).mode & 0o060) > 0,
  );
  expect(statSync(socket)).toMatchObject({ uid: accounts.signer, gid: SHARED_GROUP });
  expect(statSync(socket).mode & 0o777).toBe(0o660);

  const ask = `
    import { SignerClient } from ${JSON.stringify(path.join(root, 'server/ca/SignerClient.ts'))};
    const client = new SignerClient(${JSON.stringify(socket)});
    const said = await client.ping().then(() => 'served', (error) => error.code);
    client.close();
    process.stdout.write(said);
  `;
  const asked = async (account: keyof typeof accounts): Promise<string> =>
    (
      await promisify(execFile)('setpriv', [...under(account), '--input-type=module', '-e', ask], {
        cwd: root,
        env: { PATH: process.env['PATH'] },
      })
    ).stdout;
  expect(await asked('server')).toBe('served');
  expect(await asked('stranger')).toBe('ca_unavailable');
});
