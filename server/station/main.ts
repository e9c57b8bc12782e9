import { parseArgs } from 'node:util';
import { logCrash } from '../lib/logCrash.ts';
import { newLogger } from '../lib/logger.ts';
import { Bench } from './Bench.ts';
import { readConfiguration } from './configuration.ts';
import { startLocalServer } from './localServer.ts';

/**
 * The station program: `node dist/server/station/main.js --config station.json`. Says `ready` to a parent process that
 * listens.
 */
const { values } = parseArgs({
  options: { config: { type: 'string' }, 'log-level': { type: 'string', default: 'info' } },
});
if (values.config === undefined) throw new Error('usage: main --config FILE [--log-level LEVEL]');

const logger = newLogger(values['log-level']);
logCrash(logger);
const configuration = readConfiguration(values.config);
const bench = new Bench(configuration, logger);
const server = await startLocalServer(bench, { port: configuration.port, pages: configuration.pages, logger });
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info({ signal }, 'station stops');
  // A running token write may end first, but not longer than this.
  setTimeout(() => process.exit(1), 10_000).unref();
  await server.close();
  await bench.stop();
  process.exit(0);
}
process.on('SIGINT', (signal) => void stop(signal));
process.on('SIGTERM', (signal) => void stop(signal));
process.on('disconnect', () => void stop('disconnect'));

bench.start();
logger.info(
  { station: configuration.name, address: server.address, slots: configuration.slots.length },
  'station ready',
);
process.send?.({ ready: true, address: server.address });
