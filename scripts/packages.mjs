import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, run, runNpm } from './run.mjs';
import { Stop, say, step } from './say.mjs';

const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const installedLock = path.join(modules, '.package-lock.json');
const stamp = path.join(modules, '.installed-lock');
const binding = path.join(modules, 'pkcs11js', 'build', 'Release', 'pkcs11.node');

const lockDigest = () => crypto.createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');

/** True when node_modules belongs to the lock file of this checkout (someone's own `npm ci` counts as well). */
export function packagesAreCurrent() {
  if (!fs.existsSync(installedLock)) return false;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lockDigest()) return true;
  return fs.statSync(installedLock).mtimeMs >= fs.statSync(lockFile).mtimeMs;
}

/**
 * Node's own headers, so that node-gyp needs no download: found beside the running Node in every usual installation.
 */
function headersEnvironment() {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  return fs.existsSync(path.join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {};
}

/**
 * Installs the locked packages when needed. Install scripts are not run (npm is about to stop running them by itself):
 * the one we need, the PKCS#11 binding, is built by `buildBinding`; the database's links are restored by its
 * supervisor.
 */
export async function installPackages() {
  if (!packagesAreCurrent()) {
    const result = await step('安装锁定的软件包', 'installing the locked packages', () =>
      runNpm(['ci', '--ignore-scripts', '--loglevel=error']),
    );
    if (result.code !== 0)
      throw new Stop(
        '软件包没有装上,请检查网络或 npm 的设置',
        'the packages could not be installed: check the network or npm’s settings',
        result.output,
      );
  }
  fs.writeFileSync(stamp, lockDigest());
}

/** True when pkcs11js was compiled for this machine and loads in this Node. */
export async function bindingWorks() {
  return fs.existsSync(binding) && (await run(process.execPath, ['-e', 'require("pkcs11js")'])).code === 0;
}

/**
 * Compiles pkcs11js if it does not load yet: npm first, node-gyp of the same npm where npm refuses. Returns whether it
 * works.
 */
export async function buildBinding() {
  if (await bindingWorks()) return true;
  const env = headersEnvironment();
  await step('编译 PKCS#11 接口', 'compiling the PKCS#11 binding', async () => {
    const byNpm = await runNpm(['rebuild', 'pkcs11js', '--loglevel=error'], { env });
    const gyp =
      process.env.npm_execpath &&
      path.join(path.dirname(process.env.npm_execpath), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    if (fs.existsSync(binding) || !gyp || !fs.existsSync(gyp)) return byNpm;
    return run(process.execPath, [gyp, 'rebuild'], { cwd: path.join(modules, 'pkcs11js'), env });
  });
  const works = await bindingWorks();
  if (!works) say('PKCS#11 接口没有编译成功', 'the PKCS#11 binding was not built');
  return works;
}
