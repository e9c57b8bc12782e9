// For the knex command line only; the programs migrate by server/db/migrate.ts. DATABASE_URL names the database.
import path from 'node:path';
import { MigrationSource } from './server/db/migrationSource.ts';
import { inheritedEnvironment } from './server/config.ts';

export default {
  client: 'pg',
  connection: inheritedEnvironment()['DATABASE_URL'],
  migrations: { migrationSource: new MigrationSource(path.resolve(import.meta.dirname, 'migrations')) },
};
