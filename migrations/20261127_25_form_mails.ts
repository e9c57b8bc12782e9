import type { Knex } from 'knex';

/**
 * Forms sent to an e-mail address: which versions a mail carries, so that sending it again sends the same, and what is
 * counted against the limits. Of the address only its keyed digest is kept here.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table form_mails (
      message_id bigint primary key references messages,
      application_id bigint not null references applications,
      account_id bigint not null references accounts,
      recipient_index text not null,
      created_at timestamptz not null default now());
    create index form_mails_application on form_mails (application_id);
    create index form_mails_account on form_mails (account_id, created_at);
    create table form_mail_documents (
      message_id bigint not null references form_mails,
      document_version_id bigint not null references document_versions,
      primary key (message_id, document_version_id));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table form_mail_documents, form_mails');
}
