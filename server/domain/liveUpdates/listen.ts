import type { Knex } from 'knex';
import { z } from 'zod';
import type { Logger } from '../../lib/logger.ts';

const announcementSchema = z.object({ resource: z.string(), id: z.number(), projectId: z.number().nullable() });
export type Announcement = z.infer<typeof announcementSchema>;
export interface Listener {
  heard(announcement: Announcement): void;
  /** The connection is lost: announcements may have been missed. */ lost(): void;
}

/** A connection of the pool; `release(true)` closes it instead of giving it back, because it still listens. */
interface Connection {
  query(sql: string): Promise<unknown>;
  on(event: string, work: (message: { payload?: string }) => void): void;
  release(throwAway: true): void;
}
interface Line {
  listeners: Set<Listener>;
  connection: Promise<Connection>;
}

/**
 * One listening connection per process and database, shared by all listeners: opened for the first, closed after the
 * last.
 */
const lines = new WeakMap<Knex, Line>();

/** Passes on announcements of everything committed after this has resolved. Returns the function that stops it. */
export async function listen(db: Knex, listener: Listener, logger: Logger): Promise<() => void> {
  const line = lines.get(db) ?? open(db, logger);
  line.listeners.add(listener);
  await line.connection;
  return () => {
    if (line.listeners.delete(listener) && line.listeners.size === 0 && lines.get(db) === line) close(db, line, logger);
  };
}

function open(db: Knex, logger: Logger): Line {
  const line: Line = { listeners: new Set(), connection: connect(db) };
  lines.set(db, line);
  const broken = (error: unknown): void => {
    if (lines.get(db) !== line) return;
    logger.warn(
      { err: error instanceof Error ? error.message : 'closed' },
      'live updates lost their database connection',
    );
    close(db, line, logger);
  };
  line.connection.then((connection) => {
    connection.on('notification', ({ payload }) => passOn(line, payload, logger));
    connection.on('error', broken);
    connection.on('end', broken);
  }, broken);
  return line;
}

/**
 * Nobody awaits this call, so an error thrown here would end the process: it is logged, and the other listeners are
 * still called.
 */
function passOn({ listeners }: Line, payload: string | undefined, logger: Logger): void {
  const announcement = announcementOf(payload);
  if (!announcement) return logger.warn({ payload }, 'a notification of the database is no announcement');
  for (const one of listeners) {
    try {
      one.heard(announcement);
    } catch (error) {
      logger.warn({ err: error, ...announcement }, 'a listener of live updates failed');
    }
  }
}

function announcementOf(payload: string | undefined): Announcement | null {
  try {
    return announcementSchema.parse(JSON.parse(payload ?? ''));
  } catch {
    return null;
  }
}

async function connect(db: Knex): Promise<Connection> {
  const connection = (await db.client.acquireConnection()) as Connection;
  await connection.query('listen desk');
  return connection;
}

/** Closes the connection and tells the remaining listeners that it is lost. */
function close(db: Knex, line: Line, logger: Logger): void {
  lines.delete(db);
  const left = [...line.listeners];
  line.listeners.clear();
  for (const one of left) {
    try {
      one.lost();
    } catch (error) {
      logger.warn({ err: error }, 'a listener of live updates failed');
    }
  }
  line.connection.then((connection) => connection.release(true)).catch(() => undefined);
}
