import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** A PostgreSQL of your own; without it the embedded one is started. */
  DATABASE_URL: z.string().default(''),
  /** The login that owns the tables of that PostgreSQL; without it nothing is migrated there. */
  MIGRATE_DATABASE_URL: z.string().default(''),
  /** Where everything made by running lies: database, secrets, tokens, storage, logs. */
  DATA_DIR: z.string().default('var'),
  /** Account the embedded database runs under when the house is started as root. */
  DATABASE_USER: z.string().default(''),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  STATION_PORT: z.coerce.number().int().min(1).max(65_535).default(17_820),
  PUBLIC_URL: z.string().default(''),
  DEMO: z.enum(['', '0', '1']).default(''),
  /** `0` for a demo desk without its forty applications. */
  DEMO_CASES: z.enum(['0', '1']).default('1'),
  /** `0` where the machine has no PKCS#11 module: everything but signer and benches starts. */
  TOKENS: z.enum(['0', '1']).default('1'),
  /** `1` while developing: the server is started anew whenever it was compiled anew. */
  WATCH: z.enum(['', '1']).default(''),
});

export interface HouseSettings {
  databaseUrl: string | null;
  migrateDatabaseUrl: string | null;
  dataDir: string;
  databaseUser: string;
  host: string;
  port: number;
  stationPort: number;
  publicUrl: string | null;
  /**
   * Demo data and demo logins: with the embedded database unless refused, with another database only when asked for.
   */
  demo: boolean;
  demoCases: boolean;
  tokens: boolean;
  watch: boolean;
}

/** @throws z.ZodError naming every wrong variable */
export function readHouseSettings(environment: Record<string, string | undefined>): HouseSettings {
  const given = schema.parse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  return {
    databaseUrl: given.DATABASE_URL || null,
    migrateDatabaseUrl: given.MIGRATE_DATABASE_URL || null,
    dataDir: path.resolve(given.DATA_DIR),
    databaseUser: given.DATABASE_USER,
    host: given.HOST,
    port: given.PORT,
    stationPort: given.STATION_PORT,
    publicUrl: given.PUBLIC_URL || null,
    demo: given.DEMO === '1' || (given.DEMO === '' && given.DATABASE_URL === ''),
    demoCases: given.DEMO_CASES === '1',
    tokens: given.TOKENS === '1',
    watch: given.WATCH === '1',
  };
}
