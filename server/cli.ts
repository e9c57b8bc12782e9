import { readConfig } from './config.ts';
import { buildDependencies } from './dependencies.ts';
import { commands } from './cli/commands.ts';

/** `node dist/server/cli.js COMMAND [ARGUMENTS]`: what is done by hand or by a script. */
async function main([name = '', ...rest]: string[]): Promise<number> {
  const command = commands[name];
  if (!command) {
    console.error(`Commands: ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  if (!command.needsDatabase) return command.run(rest);
  const dependencies = await buildDependencies(readConfig());
  try {
    return await command.run(rest, dependencies);
  } finally {
    await dependencies.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
