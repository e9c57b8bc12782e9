/** What PostgreSQL says of a refused statement; the driver's own error class carries these fields. */
export interface DatabaseError extends Error {
  /** SQLSTATE, for example 23505 */
  code: string;
  severity: string;
  constraint?: string;
  table?: string;
  /** the PL/pgSQL function, or the lock that was waited for */
  where?: string;
}

/**
 * The error of PostgreSQL inside `error`, whichever layer raised it: knex passes it on unchanged, Objection keeps it as
 * `nativeError`, an AppError as its cause. Null if the database refused nothing.
 */
export function databaseErrorIn(error: unknown): DatabaseError | null {
  for (let layer: unknown = error; layer instanceof Error; layer = nextLayer(layer))
    if (isDatabaseError(layer)) return layer;
  return null;
}

/** Errors after which the transaction may simply be repeated: deadlock and serialization failure. */
export function mayBeDoneAgain(error: unknown): boolean {
  const sqlState = databaseErrorIn(error)?.code;
  return sqlState === '40P01' || sqlState === '40001';
}

/**
 * For the log: statement, SQLSTATE, constraint and message, without any value. Null if the database refused nothing.
 */
export function describeDatabaseError(error: unknown): Record<string, unknown> | null {
  const refused = databaseErrorIn(error);
  if (!refused) return null;
  const { statement, message } = parts(refused);
  return {
    sqlState: refused.code,
    constraint: refused.constraint,
    table: refused.table,
    statement,
    err: message,
    where: refused.where,
  };
}

/** Knex writes "statement - message"; with `compileSqlOnError: false` the statement has placeholders for its values. */
function parts({ code, message }: DatabaseError): { statement: string | null; message: string } {
  const at = message.lastIndexOf(' - ');
  const told = at < 0 ? message : message.slice(at + 3);
  return {
    statement: at < 0 ? null : message.slice(0, at),
    // Class 22 is invalid data; its messages quote the data, so quoted text is removed.
    message: code.startsWith('22') ? told.replace(/"[^]*"/, '"…"') : told,
  };
}

function isDatabaseError(error: Error): error is DatabaseError {
  return 'severity' in error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);
}

function nextLayer(error: Error): unknown {
  return 'nativeError' in error ? error.nativeError : error.cause;
}
