import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 30;
const PAUSE_MS = 100;

/**
 * A lock of one process on this machine, kept until the process ends: a listening socket without a file, so a crash
 * leaves nothing behind. Where the system has none (macOS), there is no lock.
 * @returns false when another process holds it and does not let go for three seconds
 */
export async function lockOnMachine(name: string): Promise<boolean> {
  const path = lockPath(name);
  if (path === null) return true;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await hold(path)) return true;
    await pause(PAUSE_MS);
  }
  return false;
}

function lockPath(name: string): string | null {
  if (process.platform === 'linux') return `\0yinxin-${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\yinxin-${name}` : null;
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
