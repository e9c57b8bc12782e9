import fs from 'node:fs';
import path from 'node:path';
import { buildPages, buildServer } from './buildSteps.mjs';
import { checkAll } from './checks.mjs';
import { root, runTool } from './run.mjs';
import { main } from './say.mjs';
import { prepare } from './system.mjs';

const shortProjects = ['pure', 'database', 'token', 'ui', 'pages', 'journey'];

/** Counts what vitest reported: tests, and files that failed before their tests could run. */
function count(reportFile) {
  if (!fs.existsSync(reportFile)) return { passed: 0, failed: 1, names: ['vitest ended without a report'] };
  const report = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failedTests = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${path.relative(root, file.name)} > ${test.fullName}`),
  );
  return {
    passed: report.numPassedTests,
    failed: failedTests.length + brokenFiles.length,
    names: [
      ...failedTests,
      ...brokenFiles.map((file) => `${path.relative(root, file.name)}: ${String(file.message).split('\n')[0]}`),
    ],
  };
}

/** The whole run; the last line is always the plain count. */
export function runTests({ long }) {
  return main(async () => {
    await prepare('test');
    await Promise.all([buildServer(), buildPages()]);
    if (!long) await checkAll();
    const projects = long ? ['long'] : shortProjects;
    const reportFile = path.join(root, 'var', `test-report-${long ? 'long' : 'short'}.json`);
    fs.mkdirSync(path.dirname(reportFile), { recursive: true });
    fs.rmSync(reportFile, { force: true });
    const { code } = await runTool(
      'vitest/vitest.mjs',
      [
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      { show: true },
    );
    const { passed, failed, names } = count(reportFile);
    for (const name of names) console.log(`✗ ${name}`);
    // An error outside any test (unhandled rejection, crash) fails the run although every test passed.
    const failures = failed || (code === 0 ? 0 : 1);
    console.log(`${passed} passed, ${failures} failed`);
    return failures === 0 ? 0 : 1;
  });
}
