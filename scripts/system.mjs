import { bindingWorks, buildBinding, installPackages, packagesAreCurrent } from './packages.mjs';
import { installParts, missingAdvice, missingParts, tellMissing } from './parts.mjs';
import { Stop, warn } from './say.mjs';

/**
 * Makes the machine ready: system parts, locked packages, the compiled PKCS#11 binding. Only Node is needed to run it.
 * For `start` a missing part is reported and the rest goes on; for `test` it ends the run, because a test that cannot
 * run must not look like one that passed. Returns whether tokens can be used.
 */
export async function prepare(purpose) {
  // The compiler is only wanted while the binding is not there.
  const compiled = packagesAreCurrent() && (await bindingWorks());
  const missing = await installParts(purpose, compiled);
  if (missing.length > 0) {
    tellMissing(missing);
    if (purpose === 'test')
      throw new Stop(
        '缺少测试所需的系统组件,测试没有运行',
        'system parts for the tests are missing; nothing was tested',
      );
  }
  const advised = purpose === 'start' ? missingAdvice() : [];
  if (advised.length > 0) tellMissing(advised);
  await installPackages();
  const tokens = compiled || (missing.every((part) => part.for !== 'build') && (await buildBinding()));
  if (!tokens && purpose === 'test')
    throw new Stop('PKCS#11 接口不可用,测试没有运行', 'the PKCS#11 binding does not work; nothing was tested');
  if (!tokens)
    warn(
      '没有 PKCS#11 接口:其余部分照常启动,制证工位与签发服务不启动',
      'no PKCS#11 binding: everything else starts, the benches and the signer do not',
    );
  return { tokens: tokens && missingParts('start', true).every((part) => part.name !== 'SoftHSM2') };
}
