import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { defaultBudgets } from './vocabulary/budgets.ts';
import { DEFAULT_CHALLENGE_KEYS } from './vocabulary/challenges.ts';

/** No line end and no second address. */
const MAIL_FROM = /^(?:|[^\s@<>,"]+@[^\s@<>,"]+|[^@<>,"\r\n]+ <[^\s@<>,"]+@[^\s@<>,"]+>)$/;
const perDay = (usual: number) => z.coerce.number().int().min(1).default(usual);

/** The only reader of process.env. Any NAME may come as NAME_FILE (a path). All faults are reported together. */
const settings = z
  .object({
    DATABASE_URL: z.string().min(1),
    /** For `migrate` and `seed:load` alone: the login that owns the tables. */
    MIGRATE_DATABASE_URL: z.string().default(''),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(20),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
    /** 32 random bytes, base64: everything personal is sealed under keys derived from it. */
    MASTER_KEY: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
    STORAGE_DIR: z.string().default('var/storage'),
    /** File of signed heads of the audit; only grows. */
    AUDIT_HEADS: z.string().default('var/audit/heads.log'),
    PAGES_DIR: z.string().default('dist/admin-ui'),
    SIGNER_SOCKET: z.string().default('var/run/signer.sock'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    DEMO: z
      .string()
      .default('')
      .transform((text) => text === '1'),
    WORKER_INSIDE: z
      .string()
      .default('1')
      .transform((text) => text === '1'),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(4),
    REVEALS_PER_DAY: perDay(defaultBudgets.reveals),
    CLEAR_CASES_PER_DAY: perDay(defaultBudgets.clearCases),
    EXPORTED_ROWS_PER_DAY: perDay(defaultBudgets.exportedRows),
    SMS_GATEWAY_URL: z.string().default(''),
    /** smtp:// or smtps://, with user and password where the server asks for them; without it no mail is offered. */
    SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
    /** The sender of mails: an address, or `name <address>`. */
    MAIL_FROM: z.string().regex(MAIL_FROM, 'must be an address, or a name and <address>').default(''),
    /** Verification codes an hour, all phones together; then nobody gets one and administrators are told. */
    SMS_CODES_PER_HOUR: z.coerce.number().int().min(1).max(1_000_000).default(1_000),
    /** How much a browser computes before it is sent a code: keys to try at most. */
    CHALLENGE_KEYS: z.coerce.number().int().min(1).max(1_000_000).default(DEFAULT_CHALLENGE_KEYS),
    /** How many proxies of ours stand before the server; each adds one address to X-Forwarded-For. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === '' || MAIL_FROM !== '', {
    path: ['MAIL_FROM'],
    error: 'is needed where SMTP_URL is set',
  });
export type Config = z.infer<typeof settings>;

export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** @throws ConfigError naming every missing or wrong variable at once. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const found: Record<string, string | undefined> = {};
  for (const name of Object.keys(settings.shape)) {
    const file = environment[`${name}_FILE`];
    found[name] = file ? readFileSync(file, 'utf8').trim() : environment[name] || undefined;
  }
  const result = settings.safeParse(found);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Configuration is not complete:\n${faults.join('\n')}`);
}

/** For the launcher (server/house): it reads its own few settings and passes the rest on to the programs it starts. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  return { ...process.env };
}
