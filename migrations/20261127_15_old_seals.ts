import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

const old = (...columns: string[]): string =>
  columns.map((column) => `substring(${column} from 1 for 1) = '\\x01'::bytea`).join(' or ');

/**
 * The rows that are still sealed for their column only are found, and counted, without reading the others. Each index
 * is empty once `reseal` is through.
 */
const indexes = {
  applications_old_seals: `on applications (id) where ${old('data_key_wrapped')}`,
  accounts_old_seals: `on accounts (id) where ${old('phone_sealed', 'email_sealed')}`,
  messages_old_seals: `on messages (id) where ${old('recipient_sealed', 'body_sealed')}`,
  persons_old_seals: `on persons (id) where ${old('document_number_sealed', 'phone_sealed', 'email_sealed')}`,
  shipments_old_seals: `on shipments (id) where ${old('receiver_sealed')}`,
  staff_old_seals: `on staff (id) where ${old('totp_secret_sealed')}`,
};

export async function up(knex: Knex): Promise<void> {
  await buildIndexes(knex, indexes);
}

export async function down(knex: Knex): Promise<void> {
  await dropIndexes(knex, indexes);
}
