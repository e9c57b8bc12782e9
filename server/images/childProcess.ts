import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Starts the decoding process: an empty environment, a small heap, and where the system knows it a limit on writable
 * memory (RLIMIT_DATA; the address space itself cannot be limited, since WebAssembly reserves gigabytes of it).
 */
export function startImageChild(memoryBytes: number): ChildProcess {
  const source = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(source ? './imageChild.ts' : './imageChild.js', import.meta.url));
  // Running from the sources (development, tests), the child needs the same TypeScript loader.
  const loader = source ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  const node = [process.execPath, '--max-old-space-size=320', ...loader, entry];
  const limited =
    process.platform === 'win32'
      ? node
      : ['/bin/sh', '-c', `ulimit -d ${Math.floor(memoryBytes / 1024)} 2>/dev/null; exec "$@"`, 'sh', ...node];
  const [command = '', ...args] = limited;
  return spawn(command, args, {
    env: { MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}
