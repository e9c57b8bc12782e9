import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, runTool } from './run.mjs';
import { Stop, step } from './say.mjs';

const dist = path.join(root, 'dist');
const serverFolders = ['server', 'templates', 'migrations', 'seeds'];
const pageFolders = ['admin-ui', 'server/vocabulary', 'server/presenters'];

/** All files below the given folders, relative to the checkout, in a stable order. */
export function filesBelow(folders, base = root) {
  return folders.flatMap((folder) => {
    const start = path.join(base, folder);
    if (!fs.existsSync(start)) return [];
    return fs
      .readdirSync(start, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(base, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  });
}

/** One digest over names and contents: a fresh clone or a touched file does not rebuild what is already right. */
function fingerprint(folders, extra) {
  const hash = crypto.createHash('sha256');
  for (const file of [...filesBelow(folders), ...extra]) {
    const full = path.join(root, file);
    if (fs.existsSync(full)) hash.update(`${file}\0`).update(fs.readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds a part unless its stamp file says that the sources are the same. The stamp is written only after success. */
async function whenChanged(folder, digest, work) {
  const stamp = path.join(dist, folder, '.stamp'); // inside the output, so that both are deleted together
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return false;
  fs.rmSync(stamp, { force: true });
  await work();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, digest);
  return true;
}

/**
 * What tsc does not carry over (fonts, pictures, data), and the removal of output whose source is gone: a renamed
 * migration must not run twice.
 */
function alignDist() {
  for (const file of filesBelow(serverFolders).filter((name) => !name.endsWith('.ts'))) {
    const target = path.join(dist, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(root, file), target);
  }
  const built = filesBelow(serverFolders.map((folder) => `dist/${folder}`)).filter(
    (file) => !path.basename(file).startsWith('.'),
  );
  for (const file of built) {
    const source = path.relative('dist', file);
    const exists = [source, source.replace(/\.js$/, '.ts')].some((name) => fs.existsSync(path.join(root, name)));
    if (!exists) fs.rmSync(path.join(root, file));
  }
}

/** Compiles the programs into dist/ when their sources changed. */
export function buildServer() {
  const digest = fingerprint(serverFolders, ['tsconfig.json', 'package-lock.json']);
  return whenChanged('server', digest, () =>
    step('编译服务端', 'compiling the programs', async () => {
      const result = await runTool('typescript-native/bin/tsc', [
        '-p',
        'tsconfig.json',
        '--pretty',
        'false',
        '--noEmitOnError',
        '--tsBuildInfoFile',
        'dist/server/.tsbuildinfo',
      ]);
      if (result.code !== 0) throw new Stop('服务端没有编译通过', 'the programs do not compile', result.output);
      alignDist();
    }),
  );
}

/** Builds the three pages (desk, intake, bench) when their sources changed. */
export async function buildPages() {
  if (!fs.existsSync(path.join(root, 'admin-ui', 'vite.config.ts'))) return false;
  const digest = fingerprint(pageFolders, ['package-lock.json']);
  return whenChanged('admin-ui', digest, () =>
    step('构建页面', 'building the pages', async () => {
      const result = await runTool(
        'vite/bin/vite.js',
        ['build', '--config', 'admin-ui/vite.config.ts', '--logLevel', 'warn'],
        { env: { NODE_ENV: 'production' } },
      );
      if (result.code !== 0) throw new Stop('页面没有构建成功', 'the pages do not build', result.output);
    }),
  );
}
