import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 30;
const PAUSE_MS = 100;

/**
 * One process per slot, whoever started it: a child of a killed station may still be inside a long call, and SoftHSM is
 * not safe to look at from a second process. The lock is a listening socket without a file, gone with its process.
 * Where the system has none (macOS), there is no lock.
 * @returns false when another process holds the slot and does not let go for three seconds
 */
export async function lockSlot(name: string): Promise<boolean> {
  const path = lockPath(name);
  if (path === null) return true;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await hold(path)) return true;
    await pause(PAUSE_MS);
  }
  return false;
}

/** The same slot has the same name: it is made of everything that decides which token a process would use. */
export function slotName(slot: object): string {
  return createHash('sha256').update(JSON.stringify(slot)).digest('hex').slice(0, 32);
}

function lockPath(name: string): string | null {
  if (process.platform === 'linux') return `\0yinxin-slot-${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\yinxin-slot-${name}` : null;
}

function hold(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen(path, () => {
      server.unref();
      resolve(true);
    });
  });
}
