import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';

/** `config` is knex's own word: a migration that builds indexes concurrently runs outside a transaction. */
export type Migration = Knex.Migration & { config?: { transaction?: boolean } };

/** Migrations under names without extension, so that .ts in development and .js when built are the same migration. */
export class MigrationSource implements Knex.MigrationSource<string> {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }
  async getMigrations(): Promise<string[]> {
    return readdirSync(this.#folder)
      .filter((file) => /^\d.*\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
      .sort();
  }
  getMigrationName(file: string): string {
    return file.replace(/\.(ts|js)$/, '');
  }
  async getMigration(file: string): Promise<Migration> {
    return (await import(pathToFileURL(path.join(this.#folder, file)).href)) as Migration;
  }
}

export const migrations = new MigrationSource(path.resolve(import.meta.dirname, '../../migrations'));
