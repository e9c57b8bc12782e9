// A program of its own: a worker with one task that never ends. It says when it has it in its hands, and is then killed
// by the test.
import { newLogger } from '../../../server/lib/logger.ts';
import { connect } from '../../../server/db/connect.ts';
import type { StoragePort } from '../../../server/domain/ports.ts';
import { startWorker } from '../../../server/worker.ts';
import { testContext } from '../../support/context.ts';

const [url = ''] = process.argv.slice(2);
const database = connect({ url, max: 5, logger: newLogger('silent') });
const storage = {
  claim() {
    process.stdout.write('holding\n');
    return new Promise<string>(() => undefined);
  },
} as unknown as StoragePort;
const ctx = testContext({ db: database.knex, ports: { storage } });
await startWorker(ctx, database, 1, { beatMs: 200, deadAfterMs: 2_000 });
