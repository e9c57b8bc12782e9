import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { expect, inject, it } from 'vitest';
import { printTables } from '../../server/cli/tables/printTables.ts';
import { readTables } from '../../server/cli/tables/readTables.ts';
import { withDatabase } from '../support/globalSetupDatabase.ts';

const file = path.resolve(import.meta.dirname, '../../server/models/tables.generated.ts');

it('server/models/tables.generated.ts says what the migrations make (npm run types:generate)', async () => {
  const client = new pg.Client({ connectionString: withDatabase(inject('databaseUrl'), inject('templateDatabase')) });
  await client.connect();
  const tables = await readTables(client).finally(() => client.end());
  const printed = await format(printTables(tables), { ...(await resolveConfig(file)), filepath: file });
  expect(readFileSync(file, 'utf8')).toBe(printed);
});
