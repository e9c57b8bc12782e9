import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPages, buildServer } from './buildSteps.mjs';
import { root } from './run.mjs';
import { Stop, main } from './say.mjs';
import { prepare } from './system.mjs';

/** When a process began: the twentieth field after the name, as the launcher's lock keeps it. */
const startOf = (pid) => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
};

/** The programs of a first start that still runs must not be rebuilt. The launcher's own lock decides in the end. */
function refuseSecond() {
  try {
    const { pid, start } = JSON.parse(
      fs.readFileSync(path.resolve(root, process.env.DATA_DIR || 'var', 'house.lock'), 'utf8'),
    );
    process.kill(pid, 0);
    if (process.platform === 'linux' && startOf(pid) !== start) return;
    throw new Stop(`已在运行,进程号 ${pid}`, `already running: pid ${pid}`);
  } catch (error) {
    if (error instanceof Stop) throw error; // otherwise no lock, or one a dead process left
  }
}

export function start() {
  return main(async () => {
    refuseSecond();
    const { tokens } = await prepare('start');
    await Promise.all([buildServer(), buildPages()]);
    process.chdir(root);
    process.env.TOKENS ??= tokens ? '1' : '0';
    // in this process: signals from the terminal reach the launcher itself
    await import(pathToFileURL(path.join(root, 'dist', 'server', 'house', 'start.js')).href);
  });
}
