import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Child {
  /** The program, as the URL of its source (.ts) or of its compiled file (.js). */
  entry: URL;
  /** The most writable memory it may hold, where the system knows such a limit. */
  memoryBytes: number;
  heapMegabytes: number;
}

/**
 * Starts a process for work on what others sent or asked for: an empty environment, a small heap, and where the system
 * knows it a limit on writable memory (RLIMIT_DATA; the address space itself cannot be limited, since WebAssembly
 * reserves gigabytes of it).
 */
export function startLimitedChild({ entry, memoryBytes, heapMegabytes }: Child): ChildProcess {
  // Running from the sources (development, tests), the child needs the same TypeScript loader.
  const loader = entry.pathname.endsWith('.ts')
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const node = [process.execPath, `--max-old-space-size=${heapMegabytes}`, ...loader, fileURLToPath(entry)];
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

/** The program beside the module that asks: `./name.ts` from the sources, `./name.js` when compiled. */
export function programBeside(module: string, name: string): URL {
  return new URL(`./${name}.${module.endsWith('.ts') ? 'ts' : 'js'}`, module);
}
