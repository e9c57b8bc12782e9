import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Who runs PostgreSQL: our own account, or the account that root changes to. */
export interface DatabaseUser {
  uid?: number;
  gid?: number;
  name?: string;
}

interface Account {
  name: string;
  uid: number;
  gid: number;
}

function accounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * PostgreSQL refuses root. As root we change to the owner of an existing cluster, else to the wished account,
 * `postgres` or `nobody`; nothing is created on the machine.
 * @throws Error in plain words when the cluster belongs to somebody we cannot become.
 */
export function pickDatabaseUser(cluster: string, wished?: string): DatabaseUser {
  const self = process.getuid?.();
  if (self === undefined) return {};
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (self !== 0) {
    if (owner && owner.uid !== self)
      throw new Error(
        `${cluster} belongs to another user (uid ${owner.uid}): ` +
          'start as the same user as before, or choose another folder by DATA_DIR',
      );
    return {};
  }
  if (owner && owner.uid !== 0)
    return {
      uid: owner.uid,
      gid: owner.gid,
      name: accounts().find((one) => one.uid === owner.uid)?.name ?? String(owner.uid),
    };
  for (const name of [wished, 'postgres', 'nobody']) {
    const account = accounts().find((one) => one.name === name && one.uid !== 0);
    if (account) return { uid: account.uid, gid: account.gid, name: account.name };
  }
  throw new Error('running as root, and no unprivileged account (postgres or nobody) exists');
}

/** Whether the account may pass through every folder down to `folder`. */
export function canEnter(folder: string, user: DatabaseUser): boolean {
  if (user.uid === undefined) return true;
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const folderState = statSync(place);
    if (!(folderState.mode & searchBit(folderState, user))) return false;
    if (place === path.dirname(place)) return true;
  }
}

/** The bit of a folder's mode that lets this account pass: the owner's, the group's or everybody's. */
function searchBit({ uid, gid }: { uid: number; gid: number }, user: DatabaseUser): number {
  if (uid === user.uid) return 0o100;
  return gid === user.gid ? 0o010 : 0o001;
}

/** The part of spawn's options that makes a child run as the database's account. */
export function identity({ uid, gid }: DatabaseUser): { uid?: number; gid?: number } {
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}
