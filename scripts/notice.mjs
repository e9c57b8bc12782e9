// npm run notice: dist/NOTICE.txt, the packages that a build carries with their licences. Whoever hands a build on
// hands this file on with it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright|ofl)/i;

/** Every package that is not for development alone, with its licence, sorted by name. */
export function carriedPackages() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place, one]) => place.startsWith('node_modules/') && !one.dev && !one.link)
    .map(([place, { version, license }]) => ({
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? null,
    }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** The licence texts that a package brings; none where it is for another machine than this. */
export function licenceTexts(place) {
  const folder = path.join(root, place);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').trim());
}

export function noticeText() {
  const parts = carriedPackages().map(({ place, name, version, license }) =>
    [`${name} ${version} · ${license ?? 'see its licence text'}`, ...licenceTexts(place)].join('\n\n'),
  );
  const head = 'This product is built with the packages below. Each remains under its own licence.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, 'dist/NOTICE.txt'), noticeText());
  console.log(`dist/NOTICE.txt: ${carriedPackages().length} packages`);
}
