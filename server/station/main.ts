import { parseArgs } from 'node:util';
import { endWhenTold } from '../lib/endWhenTold.ts';
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
endWhenTold(async () => {
  // Together: a running token write may end, and the page still sees its state until then.
  await Promise.all([server.stop(), bench.stop()]);
}, logger);

bench.start();
logger.info(
  { station: configuration.name, address: server.address, slots: configuration.slots.length },
  'station ready',
);
process.send?.({ ready: true, address: server.address });
