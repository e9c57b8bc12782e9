import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A program of the system; a missing one fails with the package that has it. */
export function run(program: string, args: string[], packageName: string): { status: number; output: string } {
  const done = spawnSync(program, args, { encoding: 'utf8' });
  if (done.error)
    throw new Error(
      `${program} is missing. Install it with: apt-get install -y --no-install-recommends ${packageName}`,
    );
  return { status: done.status ?? 1, output: done.stdout + done.stderr };
}

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
}

export function writePem(name: string, ...certificates: Buffer[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ca-test-')), name);
  writeFileSync(file, certificates.map(pem).join(''));
  return file;
}
