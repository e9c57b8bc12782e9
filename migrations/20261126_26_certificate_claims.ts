import type { Knex } from 'knex';

/**
 * Applications under way claim the certificate they act on. Where several act on one, the
 * first that was handed in claims it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into certificate_claims (certificate_id, application_id)
    select distinct on (coalesce(c.pair_id, c.id)) coalesce(c.pair_id, c.id), a.id
    from applications a
    join application_states s on s.application_id = a.id
    join certificates c on c.id = a.certificate_id
    where a.business_type in ('renew','change','reissue','unlock') and s.status in ('open','returned')
    order by coalesce(c.pair_id, c.id), a.submitted_at, a.id
    on conflict do nothing;
  `);
}

/** No code wrote claims before this release. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('delete from certificate_claims');
}
