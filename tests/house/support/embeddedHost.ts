// A program of its own for the crash tests: supervises a cluster, says where it is, then writes rows until it is
// killed.
import pg from 'pg';
import { startEmbedded } from '../../../server/house/embedded/startEmbedded.ts';

const [folder = '', watchdog = 'on', writing = 'write'] = process.argv.slice(2);
const tell = (event: object): void => void process.stdout.write(`${JSON.stringify(event)}\n`);

try {
  const database = await startEmbedded({
    dataDir: folder,
    watchdog: watchdog === 'on',
    log: (words) => tell({ log: words }),
  });
  tell({ ready: true, pid: database.pid, url: database.url, adopted: database.adopted });
  setInterval(() => tell({ postmaster: database.pid }), 200);
  if (writing === 'write') {
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    await pool.query('create table if not exists written (id bigint primary key)');
    for (let id = Date.now() * 1000; ; id += 1) {
      await pool.query('insert into written values ($1)', [id]).then(
        () => tell({ written: id }),
        () => new Promise((resume) => setTimeout(resume, 50)),
      );
    }
  }
} catch (error) {
  tell({ failed: (error as Error).message });
  process.exit(3);
}
