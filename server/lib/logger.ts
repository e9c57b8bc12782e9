import { pino } from 'pino';

/** One line per request and per task: request id, actor, code; never a PIN, a code or an identity number. */
export type Logger = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export function newLogger(level: string): Logger {
  return pino({ level, base: null, redact: ['pin', 'code', 'password', '*.pin', '*.code', '*.password'] });
}
