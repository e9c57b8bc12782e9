import { spawnSync } from 'node:child_process';

/**
 * Runs a system tool and answers its output.
 * @throws Error with its output when it fails, or with what to install when it is missing
 */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; input?: Buffer; install?: string } = {},
): { stdout: Buffer; text: string } {
  const result = attempt(command, args, options);
  if (!result.ok) throw new Error(`${command} ${args.join(' ')}\n${result.text}`);
  return result;
}

/** The same for a command that may fail. */
export function attempt(
  command: string,
  args: readonly string[],
  { env = {}, input, install }: { env?: Record<string, string>; input?: Buffer; install?: string } = {},
): { ok: boolean; stdout: Buffer; text: string } {
  const result = spawnSync(command, args, {
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...env },
    maxBuffer: 1 << 24,
    ...(input === undefined ? {} : { input }),
  });
  if (result.error !== undefined)
    throw new Error(
      `missing: ${command}. Install it with: apt-get install -y --no-install-recommends ${install ?? command}`,
    );
  return {
    ok: result.status === 0,
    stdout: result.stdout,
    text: `${result.stdout.toString()}${result.stderr.toString()}`,
  };
}
