import type { Knex } from 'knex';

/**
 * Everyone takes the application's row before its audit chain. The foreign key asks for the row anyway, but after the trigger:
 * a writer without the row and one that had locked it could wait for each other.
 */
const chain = (lockRow: string): string => `
  create or replace function chain_audit_event() returns trigger language plpgsql as $$
  declare last record;
  begin
    new.txid := pg_current_xact_id();
    if new.application_id is not null then
      ${lockRow}
      perform pg_advisory_xact_lock(hashtextextended('audit:' || new.application_id, 0));
      new.at := clock_timestamp();
      select position, hash into last from audit_events where application_id = new.application_id order by position desc limit 1;
      new.position := coalesce(last.position, 0) + 1;
      new.previous_hash := coalesce(last.hash, repeat('0', 64));
    else
      new.at := clock_timestamp();
      new.position := 0;
      new.previous_hash := repeat('0', 64);
    end if;
    new.hash := encode(sha256(convert_to(concat_ws('|', new.previous_hash, coalesce(new.application_id::text, ''), new.position,
      (extract(epoch from new.at) * 1000000)::bigint, new.type, new.actor_kind, coalesce(new.actor_id::text, ''),
      coalesce(new.request_id, ''), new.details), 'UTF8')), 'hex');
    return new;
  end $$`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(chain('perform 1 from applications where id = new.application_id for key share;'));
}
export async function down(knex: Knex): Promise<void> {
  await knex.raw(chain(''));
}
