import type { Knex } from 'knex';

/**
 * What each way of delivery costs an application: the project's prices on the day it was first submitted. Applications
 * under way keep the prices of today. Null: not submitted yet, or ended before.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table applications add column delivery_prices jsonb;
    update applications a set delivery_prices = p.delivery_prices from projects p
      where p.id = a.project_id and a.submitted_at is not null and a.final_status is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table applications drop column delivery_prices');
}
