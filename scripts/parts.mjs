import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { say, step, warn } from './say.mjs';

const onPath = (...names) =>
  names.some((name) =>
    (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name))),
  );

const libraryFolders = () => {
  const multiarch = fs.existsSync('/usr/lib')
    ? fs.readdirSync('/usr/lib').filter((name) => name.includes('-linux-'))
    : [];
  return [
    '/usr/lib',
    '/usr/lib64',
    '/usr/local/lib',
    '/opt/homebrew/lib',
    ...multiarch.map((name) => `/usr/lib/${name}`),
  ];
};
const library = (...relative) =>
  libraryFolders().some((folder) => relative.some((file) => fs.existsSync(path.join(folder, file))));

const chineseFont = () =>
  ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/truetype/noto'].some(
    (folder) => fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.includes('CJK')),
  );

const rareFonts = () =>
  ['hanazono/HanaMinA.ttf', 'hanazono/HanaMinB.ttf', 'babelstone/BabelStoneHan.ttf'].every((file) =>
    fs.existsSync(path.join('/usr/share/fonts/truetype', file)),
  );

/**
 * Every part of the system that the programs or their tests need: how it is found, its Debian package, what for, and
 * for whom.
 */
export const parts = [
  {
    name: 'C++',
    packages: ['g++', 'make', 'python3'],
    why: 'PKCS#11 接口的编译',
    whyEn: 'to compile the PKCS#11 binding',
    for: 'build',
    present: () => onPath('g++', 'c++', 'clang++') && onPath('make') && onPath('python3'),
  },
  {
    name: 'SoftHSM2',
    packages: ['softhsm2'],
    why: '演示 UKey 与 CA 密钥',
    whyEn: 'demo tokens and the CA key',
    for: 'start',
    present: () => onPath('softhsm2-util') && library('softhsm/libsofthsm2.so'),
  },
  {
    name: 'HanaMin / BabelStone Han',
    packages: ['fonts-hanazono', 'fonts-babelstone-han'],
    why: '打印姓名中的生僻字',
    whyEn: 'to print rare characters of names',
    for: 'advised',
    present: rareFonts,
  },
  {
    name: 'Chromium',
    packages: ['chromium'],
    why: '浏览器测试',
    whyEn: 'browser tests',
    for: 'test',
    present: () => onPath('chromium', 'chromium-browser', 'google-chrome'),
  },
  {
    name: 'Noto CJK',
    packages: ['fonts-noto-cjk'],
    why: '浏览器测试中的汉字',
    whyEn: 'Chinese letters in browser tests',
    for: 'test',
    present: chineseFont,
  },
  {
    name: 'OpenSC',
    packages: ['opensc'],
    why: '用第三方工具验证 UKey',
    whyEn: 'to check tokens with other hands',
    for: 'test',
    present: () => onPath('pkcs11-tool'),
  },
  {
    name: 'GnuTLS',
    packages: ['gnutls-bin'],
    why: '用第三方工具验证证书',
    whyEn: 'to check certificates with other hands',
    for: 'test',
    present: () => onPath('certtool') && onPath('p11tool'),
  },
  {
    name: 'OpenSSL',
    packages: ['openssl'],
    why: '用第三方工具验证证书',
    whyEn: 'to check certificates with other hands',
    for: 'test',
    present: () => onPath('openssl'),
  },
  {
    name: 'OpenSSL PKCS#11',
    packages: ['libengine-pkcs11-openssl'],
    why: '用 OpenSSL 使用 UKey',
    whyEn: 'to use tokens from OpenSSL',
    for: 'test',
    present: () => library('engines-3/pkcs11.so', 'engines-3/libpkcs11.so', 'engines-1.1/pkcs11.so'),
  },
  {
    name: 'NSS',
    packages: ['libnss3', 'libnss3-tools'],
    why: '第二种 PKCS#11 模块',
    whyEn: 'the second PKCS#11 module',
    for: 'test',
    present: () => library('libsoftokn3.so', 'nss/libsoftokn3.so') && onPath('certutil'),
  },
  {
    name: 'Poppler',
    packages: ['poppler-utils'],
    why: '阅读生成的 PDF',
    whyEn: 'to read the PDFs we make',
    for: 'test',
    present: () => onPath('pdftotext') && onPath('pdftoppm'),
  },
];

/**
 * The parts still missing for a purpose (`test` wants what `start` wants and more); no compiler is wanted once the
 * binding is `compiled`.
 */
export function missingParts(purpose, compiled = false) {
  const wanted = [...(compiled ? [] : ['build']), 'start', ...(purpose === 'test' ? ['test'] : [])];
  return parts.filter((part) => wanted.includes(part.for) && !part.present());
}

const packagesOf = (missing) => missing.flatMap((part) => part.packages).join(' ');
const options = '--yes --no-install-recommends';

/** The command a person can run himself, or null where we do not know the system's packages. */
export function installCommand(missing) {
  if (!onPath('apt-get')) return null;
  return `sudo apt-get update && sudo apt-get install ${options} ${packagesOf(missing)}`;
}

async function apt(prefix, missing) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const [command, ...first] = [...prefix, 'apt-get'];
  const install = () =>
    run(command, [...first, 'install', ...options.split(' '), ...packagesOf(missing).split(' ')], { env });
  const tried = await install();
  if (tried.code === 0) return tried;
  const updated = await run(command, [...first, 'update'], { env }); // a fresh machine has no package lists yet
  return updated.code === 0 ? install() : updated;
}

/** Installs what is missing where that is allowed (apt as root or by `sudo -n`). Returns the parts still missing. */
export async function installParts(purpose, compiled) {
  const missing = missingParts(purpose, compiled);
  if (missing.length === 0) return [];
  const isRoot = process.getuid?.() === 0;
  const mayInstall =
    onPath('apt-get') && (isRoot || (onPath('sudo') && (await run('sudo', ['-n', 'true'])).code === 0));
  if (mayInstall) {
    const names = missing.map((part) => part.name).join('、');
    const result = await step(`安装系统组件 ${names}`, 'installing system parts', () =>
      apt(isRoot ? [] : ['sudo', '-n'], missing),
    );
    if (result.code !== 0)
      say('系统组件没有全部装上', `not everything could be installed: ${result.output.trim().split('\n').at(-1)}`);
  }
  return missingParts(purpose, compiled);
}

/** Parts without which everything works but a little less: told, not installed without being asked. */
export const missingAdvice = () => parts.filter((part) => part.for === 'advised' && !part.present());

/** Says what is missing, what it is for, and the one command that installs it. */
export function tellMissing(missing) {
  const command = installCommand(missing);
  const zh = missing.map((part) => `${part.name}(${part.why})`).join('、');
  const en = missing.map((part) => `${part.name} (${part.whyEn})`).join(', ');
  if (command) warn(`缺少 ${zh}。请运行: ${command}`, `missing: ${en}; run that command, then start again`);
  else
    warn(
      `缺少 ${zh}。请用系统的软件包管理器安装,Debian 12 中的名称: ${packagesOf(missing)}`,
      `missing: ${en}; install them with the package manager of this system (the names are those of Debian 12)`,
    );
}
