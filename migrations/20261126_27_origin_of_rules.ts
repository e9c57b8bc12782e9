import type { Knex } from 'knex';

/**
 * Who wrote a version of a workflow. A changed seed may replace only rules that the seeds
 * wrote, never rules that people have set.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table workflows add column origin text not null default 'seed' check (origin in ('seed','catalogue'));
    alter table workflows alter column origin drop default;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table workflows drop column origin');
}
