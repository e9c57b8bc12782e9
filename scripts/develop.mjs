import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer } from './buildSteps.mjs';
import { root } from './run.mjs';
import { main, say } from './say.mjs';
import { prepare } from './system.mjs';

const pages = { desk: 5173, intake: 5174, bench: 5175 };

/** A tool that lives as long as this process. */
function beside(file, args, env = {}) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.once('exit', () => child.kill());
}

export function develop() {
  return main(async () => {
    const { tokens } = await prepare('start');
    await buildServer();
    process.chdir(root);
    beside('typescript-native/bin/tsc', [
      '-p',
      'tsconfig.json',
      '--watch',
      '--preserveWatchOutput',
      '--tsBuildInfoFile',
      'dist/server/.tsbuildinfo',
    ]);
    const api = `http://127.0.0.1:${(process.env.PORT ??= '3000')}`;
    for (const [page, port] of Object.entries(pages)) {
      beside('vite/bin/vite.js', ['--config', 'admin-ui/vite.config.ts', '--strictPort', '--clearScreen', 'false'], {
        PAGES: page,
        PAGES_PORT: String(port),
        API_URL: api,
      });
      say(`页面 ${page}: http://127.0.0.1:${port}/`, 'pages as you type');
    }
    process.env.TOKENS ??= tokens ? '1' : '0';
    process.env.WATCH = '1';
    await import(pathToFileURL(path.join(root, 'dist', 'server', 'house', 'start.js')).href);
  });
}
