import type { Knex } from 'knex';

/** A task reads the few tokens whose random PIN is still kept every ten minutes. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index tokens_pin_kept on tokens (id) where holder_pin_sealed is not null');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index tokens_pin_kept');
}
