// npm run bench [-- NAME …]: each bench/<name>.ts exports run(), which returns its figures; one JSON object per line.
import fs from 'node:fs';
import path from 'node:path';
import { refuseOldNode } from './nodeVersion.mjs';
import { root, runTool } from './run.mjs';
import { Stop, main } from './say.mjs';

refuseOldNode();
await main(async () => {
  const folder = path.join(root, 'bench');
  const all = fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => name.slice(0, -3))
    : [];
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Stop(`没有这个基准: ${unknown.join(' ')}`, `no such benchmark; there are: ${all.join(' ')}`);
  let failed = 0;
  for (const name of wanted.length > 0 ? wanted : all) {
    // A process each: one benchmark's heap and connections do not slow the next one.
    const { code } = await runTool('tsx/dist/cli.mjs', [path.join(root, 'scripts', 'benchOne.ts'), name], {
      show: true,
    });
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
