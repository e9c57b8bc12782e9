import type { Knex } from 'knex';
import type { Logger } from '../../lib/logger.ts';

export interface Announcement {
  resource: string;
  id: number;
  projectId: number | null;
}
export interface Listener {
  heard(announcement: Announcement): void;
  /** The line is down: something may have been missed. */ lost(): void;
}

/** A client of the pool; released with `true` it is thrown away, for it still listens. */
interface Connection {
  query(sql: string): Promise<unknown>;
  on(event: string, work: (message: { payload?: string }) => void): void;
  release(throwAway: true): void;
}
interface Line {
  listeners: Set<Listener>;
  connection: Promise<Connection>;
}

/** One line to the database per process, however many listen; it is opened with the first and closed with the last. */
const lines = new WeakMap<Knex, Line>();

/** Hears what commits from now on (when it has resolved). Returns the way to stop. */
export async function listen(db: Knex, listener: Listener, logger: Logger): Promise<() => void> {
  const line = lines.get(db) ?? open(db, logger);
  line.listeners.add(listener);
  await line.connection;
  return () => {
    if (line.listeners.delete(listener) && line.listeners.size === 0 && lines.get(db) === line) close(db, line);
  };
}

function open(db: Knex, logger: Logger): Line {
  const line: Line = { listeners: new Set(), connection: connect(db) };
  lines.set(db, line);
  const broken = (error: unknown): void => {
    if (lines.get(db) !== line) return;
    logger.warn({ err: error instanceof Error ? error.message : 'closed' }, 'live updates lost their line');
    close(db, line);
  };
  line.connection.then((connection) => {
    connection.on('notification', ({ payload }) => {
      const announcement = JSON.parse(payload ?? '{}') as Announcement;
      for (const one of line.listeners) one.heard(announcement);
    });
    connection.on('error', broken);
    connection.on('end', broken);
  }, broken);
  return line;
}

async function connect(db: Knex): Promise<Connection> {
  const connection = (await db.client.acquireConnection()) as Connection;
  await connection.query('listen desk');
  return connection;
}

/** Who still listens is told that the line is down. */
function close(db: Knex, line: Line): void {
  lines.delete(db);
  const left = [...line.listeners];
  line.listeners.clear();
  for (const one of left) one.lost();
  line.connection.then((connection) => connection.release(true)).catch(() => undefined);
}
