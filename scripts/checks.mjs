import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './buildSteps.mjs';
import { wideLines, widest } from './lineWidth.mjs';
import { root, run, runTool } from './run.mjs';
import { Stop, step } from './say.mjs';

const projects = ['tsconfig.json', 'tests/tsconfig.json', 'admin-ui/tsconfig.json'];
const cruised = ['server', 'templates', 'migrations', 'seeds', 'admin-ui'];

/** Types of the programs, the tests and the pages. */
export async function checkTypes() {
  const results = [];
  for (const project of projects)
    results.push(await runTool('typescript-native/bin/tsc', ['--noEmit', '-p', project, '--pretty', 'false']));
  const wrong = results.filter((result) => result.code !== 0);
  if (wrong.length > 0)
    throw new Stop('类型检查没有通过', 'the types do not fit', wrong.map((result) => result.output).join(''));
}

/** oxlint with types: file length, no default exports, process.env only in the configuration, promises awaited. */
export async function checkLint() {
  const result = await runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']);
  if (result.code !== 0) throw new Stop('代码规则检查没有通过', 'the lint rules are broken', result.output);
}

/** The formatter decides how lines break (`npm run format`). */
export async function checkFormat() {
  const result = await runTool('prettier/bin/prettier.cjs', ['--list-different', '.']);
  if (result.code !== 0) {
    throw new Stop(
      '有文件没有按格式排版,请运行 npm run format',
      'files are not formatted: npm run format',
      result.output,
    );
  }
}

/** What nobody imports any more goes: files, exports, packages (knip.jsonc). */
export async function checkUnused() {
  const result = await runTool('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']);
  if (result.code !== 0) {
    throw new Stop('有文件、导出或依赖没有被使用', 'files, exports or packages are not used by anybody', result.output);
  }
}

/** Comments, strings and SQL are wrapped by hand. */
export function checkLineWidth() {
  const wide = wideLines();
  if (wide.length > 0)
    throw new Stop(`有行超过 ${widest} 列`, `lines are wider than ${widest} columns`, wide.join('\n'));
}

/**
 * Runs dependency-cruiser over `folders` of the tree at `base`; returns how many modules it read and the broken rules
 * in words.
 */
export async function cruiseImports(base = root, folders = cruised) {
  const existing = folders.filter((folder) => fs.existsSync(path.join(base, folder)));
  const cli = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const result = await run(
    process.execPath,
    [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...existing],
    { cwd: base },
  );
  if (!result.output.trimStart().startsWith('{'))
    throw new Stop('导入规则检查没有运行', 'the import law could not be checked', result.output);
  const { modules, summary } = JSON.parse(result.output);
  const own = modules.filter(
    (module) => existing.some((folder) => module.source.startsWith(`${folder}/`)) && /\.(ts|tsx)$/.test(module.source),
  );
  return {
    modules: own.length,
    dependencies: own.reduce((sum, module) => sum + module.dependencies.length, 0),
    violations: summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`),
  };
}

/** The import law. A checker that reads nothing would find no fault, so the modules it read are counted. */
export async function checkImports() {
  const { modules, dependencies, violations } = await cruiseImports();
  const written = filesBelow(cruised).filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts')).length;
  if (modules < written || dependencies === 0) {
    throw new Stop(
      `导入规则检查只读到 ${modules}/${written} 个文件`,
      `the import law was read for ${modules} of ${written} files only: the checker cannot parse them`,
    );
  }
  if (violations.length > 0) throw new Stop('导入规则被违反', 'the import law is broken', violations.join('\n'));
}

/**
 * Everything that can be known without running the tests: the types on one core, the rest on the other. All faults are
 * printed, not only the first.
 */
export async function checkAll() {
  const types = step('检查类型', 'checking types', checkTypes);
  const rules = (async () => {
    await step('检查排版', 'checking the format', checkFormat);
    await step('检查行宽', 'checking the width of lines', checkLineWidth);
    await step('检查代码规则', 'checking lint rules', checkLint);
    await step('检查导入规则', 'checking the import law', checkImports);
    await step('检查无用代码', 'checking for what nobody uses', checkUnused);
  })();
  const faults = (await Promise.allSettled([types, rules])).flatMap((one) =>
    one.status === 'rejected' ? [one.reason] : [],
  );
  for (const fault of faults.slice(1)) console.error(`${fault.output ?? ''}\n✗ ${fault.message}\n`);
  if (faults.length > 0) throw faults[0];
}
