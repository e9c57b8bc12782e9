import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

/** Each index serves one query that read a growing table from end to end. */
const indexes = {
  // every two minutes: which answers of the CA never arrived
  certificate_requests_unanswered: "on certificate_requests (id) where state = 'sent' and ca_reply_sha256 is null",
  // how often somebody revealed something today
  audit_events_actor_type: 'on audit_events (actor_id, type, at)',
  // both certificates of a pair, and those of a token
  certificates_pair: 'on certificates (pair_id) where pair_id is not null',
  certificates_token: 'on certificates (token_id) where token_id is not null',
  production_jobs_of_token: 'on production_jobs (token_id) where token_id is not null',
  // what belongs to an application
  services_application: 'on services (application_id)',
  upload_tickets_application: 'on upload_tickets (application_id)',
  proofings_application: 'on proofings (application_id)',
  seals_application: 'on seals (application_id) where application_id is not null',
  // nightly: applications whose files may all be deleted
  applications_forgotten: "on applications (id) where data_key_wrapped = ''",
};

export async function up(knex: Knex): Promise<void> {
  await buildIndexes(knex, indexes);
}

export async function down(knex: Knex): Promise<void> {
  await dropIndexes(knex, indexes);
}
