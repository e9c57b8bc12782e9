import type { Knex } from 'knex';

/** Who registers agrees to how his phone number is used: a text of its own, in the version that was shown to him. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table agreements drop constraint agreements_kind_check;
    alter table agreements add constraint agreements_kind_check
      check (kind in ('service_agreement','cps','privacy','privacy_sensitive','risk_notice'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from consents where agreement_id in (select id from agreements where kind = 'privacy');
    delete from agreements where kind = 'privacy';
    alter table agreements drop constraint agreements_kind_check;
    alter table agreements add constraint agreements_kind_check
      check (kind in ('service_agreement','cps','privacy_sensitive','risk_notice'));
  `);
}
