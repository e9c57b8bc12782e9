// npm run mutants -- PATH …: puts small faults into each file of a room (server/domain/payments, server/token …) and
// says which of them no test of that room notices. The report lies in var/mutants.
import fs from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { refuseOldNode } from './nodeVersion.mjs';
import { root } from './run.mjs';
import { Stop, main } from './say.mjs';

refuseOldNode();

/** The tests of a room lie under the same path; a single file is noticed by the tests of its folder. */
function testsOf(room) {
  const under = room.replace(/^server\//, 'tests/').replace(/\.ts$/, '');
  const folder = fs.existsSync(path.join(root, under)) ? under : path.dirname(under);
  if (!fs.existsSync(path.join(root, folder)))
    throw new Stop(`没有找到这个房间的测试: ${folder}`, `this room has no tests of its own: ${folder}`);
  return `${folder}/**/*.test.ts`;
}

await main(async () => {
  const rooms = process.argv.slice(2).map((one) => one.replace(/\/$/, ''));
  if (rooms.length === 0 || rooms.some((room) => !fs.existsSync(path.join(root, room))))
    throw new Stop('请写明房间,例如 server/domain/payments', 'name a room, such as server/domain/payments');
  process.env['MUTANT_TESTS'] = rooms.map(testsOf).join(' ');
  const name = rooms
    .join('+')
    .replace(/^server\//, '')
    .replace(/\W+/g, '-');
  const results = await new Stryker({
    mutate: rooms.map((room) => (room.endsWith('.ts') ? room : `${room}/**/*.ts`)),
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutants.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // A fault in a number of the module's own level is tried by every test; that is slow and says little.
    ignoreStatic: true,
    ignorePatterns: ['var', 'dist', '.ci', 'docs'],
    concurrency: Number(process.env['MUTANT_WORKERS'] ?? 1),
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
    jsonReporter: { fileName: `var/mutants/${name}.json` },
    tempDirName: 'var/mutants/work',
    timeoutMS: 20_000,
  }).runMutationTest();
  const count = (status) => results.filter((one) => one.status === status).length;
  const noticed = count('Killed') + count('Timeout');
  const all = noticed + count('Survived') + count('NoCoverage');
  console.log(
    `${rooms.join(' ')}: ${noticed} of ${all} noticed (${((100 * noticed) / Math.max(all, 1)).toFixed(1)} %)`,
  );
  return 0;
});
