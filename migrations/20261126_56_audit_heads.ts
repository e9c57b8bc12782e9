import type { Knex } from 'knex';

/**
 * A head names the newest seal at a moment, signed by a key outside the database. The head itself is kept outside too;
 * the row here only shows how long ago the last one was written. Neither seals nor heads can be emptied.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_heads (
      seal_id bigint primary key,
      seal_hash text not null,
      signed_at timestamptz not null,
      signature text not null);
    create trigger audit_heads_insert_only before update or delete on audit_heads
      for each row execute function refuse_change();
    create trigger audit_heads_no_truncate before truncate on audit_heads
      for each statement execute function refuse_change();
    create trigger audit_seals_no_truncate before truncate on audit_seals
      for each statement execute function refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger audit_seals_no_truncate on audit_seals;
    drop table audit_heads;
  `);
}
