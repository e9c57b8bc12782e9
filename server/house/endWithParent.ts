import { Socket } from 'node:net';
import { pathToFileURL } from 'node:url';

/**
 * Entry of every program the launcher starts: `endWithParent PROGRAM ARGUMENTS…`. The launcher holds the other end of
 * descriptor 3; when it dies in any way, even by SIGKILL, the pipe ends and the program is asked to stop.
 */
const parent = new Socket({ fd: 3 });
parent.on('error', leave);
parent.on('close', leave);
parent.resume();
parent.unref();

function leave(): void {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
}

process.argv.splice(1, 1); // the program sees its own name where it expects it
await import(pathToFileURL(process.argv[1] ?? '').href);
