// Commands of the built programs: `node scripts/cli.mjs [--without-database | --ukey] COMMAND ARGUMENTS…`.
import path from 'node:path';
import { refuseOldNode } from './nodeVersion.mjs';

refuseOldNode();
const { buildServer } = await import('./buildSteps.mjs');
const { root, run } = await import('./run.mjs');
const { keepOutputClean, main } = await import('./say.mjs');
const { installPackages } = await import('./packages.mjs');

const entries = { '--without-database': 'cli.js', '--ukey': 'house/ukey.js' };

await main(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const entry = entries[first] ?? 'house/command.js';
  const args = first in entries ? rest : [first, ...rest];
  keepOutputClean();
  await installPackages();
  await buildServer();
  const { code } = await run(process.execPath, [path.join(root, 'dist', 'server', entry), ...args], { show: true });
  return code;
});
