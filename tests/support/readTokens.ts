import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { House } from './house.ts';
import type { TokenRead, TokenToRead } from './readTokensProcess.ts';
import { run } from './run.ts';

export interface FinishedToken {
  serial: string;
  jobId: number;
  pin: string;
}

/** Reads UKeys of the demo's drawer in a new process. The answers are in the order of `tokens`. */
export function readDrawer(house: House, tokens: readonly FinishedToken[]): TokenRead[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-drawer-'));
  try {
    const wanted = tokens.map(({ serial, jobId, pin }): TokenToRead => {
      const conf = path.join(folder, `${serial}.conf`);
      writeFileSync(
        conf,
        `directories.tokendir = ${path.join(house.dataDir, 'tokens', 'drawer', serial)}\n` +
          'objectstore.backend = file\nlog.level = ERROR\n',
      );
      return { conf, jobId, pin };
    });
    const script = path.join(import.meta.dirname, 'readTokensProcess.ts');
    return JSON.parse(
      run(process.execPath, ['--import', 'tsx', script, JSON.stringify(wanted)]).stdout.toString(),
    ) as TokenRead[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
