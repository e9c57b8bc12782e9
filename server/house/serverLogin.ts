import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { newSecret } from '../lib/ids.ts';
import { secretFile } from './secretFile.ts';

const role = 'yinxin_server';

/** The login that server and worker use on the embedded cluster: no superuser, and owner of nothing. */
export async function serverLogin(ownerUrl: string, dataDir: string): Promise<string> {
  const password = readFileSync(
    secretFile(path.join(dataDir, 'secrets'), 'server-database.password', newSecret),
    'utf8',
  );
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(serverRoleSql(role, password));
  } finally {
    await owner.end();
  }
  return withLogin(ownerUrl, role, password);
}

/** SQL that makes the login or sets its password anew; run by whoever may create roles. */
export function serverRoleSql(name: string, password: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name) || !/^[\w-]{16,}$/.test(password))
    throw new RangeError('role or password cannot be used as it is');
  return `do $$ begin
  create role ${name} login;
exception when duplicate_object then null;
end $$;
alter role ${name} with login password '${password}' nosuperuser nocreatedb nocreaterole;`;
}

/** The same database under another login; a socket folder in the host's place stays as it is. */
export function withLogin(url: string, user: string, password: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1${user}:${password}@`);
}
