import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

/** Whatever is to be paid back, in every state of a payment. */
const indexes = { payments_any_refund_due: 'on payments (id) where refund_due_since is not null' };

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table payments validate constraint payments_refund_due_at_once');
  await buildIndexes(knex, indexes);
  await knex.raw('drop index concurrently if exists payments_refund_due');
}

export async function down(knex: Knex): Promise<void> {
  await buildIndexes(knex, {
    payments_refund_due: "on payments (id) where status = 'confirmed' and refund_due_since is not null",
  });
  await dropIndexes(knex, indexes);
}
