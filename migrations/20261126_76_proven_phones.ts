import type { Knex } from 'knex';

/**
 * The agent's phone is somebody's: before anything else is sent to it, a code sent there has to come back. A number is
 * proven for the account that asked. Agents of applications handed in before this rule have had messages already; they
 * stay as they are.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table proven_phones (
      account_id bigint not null references accounts on delete cascade,
      phone_index text not null,
      proven_at timestamptz not null default now(),
      primary key (account_id, phone_index));
    insert into proven_phones (account_id, phone_index)
      select distinct a.account_id, pe.phone_index from persons pe join applications a on a.id = pe.application_id
      where pe.role = 'agent' and pe.phone_index is not null and pe.phone_index <> ''
      on conflict do nothing;
    alter table verification_codes drop constraint verification_codes_purpose_check;
    alter table verification_codes add constraint verification_codes_purpose_check
      check (purpose in ('register','sign_in','change_contact','agent_phone'));`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from verification_codes where purpose = 'agent_phone';
    alter table verification_codes drop constraint verification_codes_purpose_check;
    alter table verification_codes add constraint verification_codes_purpose_check
      check (purpose in ('register','sign_in','change_contact'));
    drop table proven_phones;`);
}
