import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each([
  ['uncaught exception', "setTimeout(() => { throw new Error('lost') })"],
  ['unhandled rejection', "void Promise.reject(new Error('lost'))"],
])('an %s is the last line of the log and ends the program', (what, fault) => {
  const program = [
    "import { newLogger } from './server/lib/logger.ts';",
    "import { logCrash } from './server/lib/logCrash.ts';",
    "logCrash(newLogger('info'));",
    fault,
  ];
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program.join('\n')],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
    level: 60,
    msg: what,
    err: { message: 'lost' },
  });
});
