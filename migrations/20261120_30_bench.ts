import type { Knex } from 'knex';

/** What the bench needs beside its jobs: blanks under preparation, the proof asked for, the attempt a journal belongs to. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table blank_preparations (
      id bigint generated always as identity primary key,
      station_id bigint not null references stations, slot text not null,
      staff_id bigint not null references staff,
      label text not null unique,
      serial text, -- known beforehand only where the chip has one before it is initialised
      so_pin_sealed bytea not null, transport_pin_sealed bytea not null,
      token_id bigint references tokens,
      created_at timestamptz not null default now(), done_at timestamptz);
    create index blank_preparations_serial on blank_preparations (serial) where done_at is null;

    alter table production_jobs
      add column proof jsonb, -- the challenge and messages of the newest proof, with what must come back
      add column attempt_epoch integer not null default 0; -- steps of this epoch and before belong to an attempt that was given up

    -- What an approval was given on does not change under it: returned applications are free again, open and approved ones are not.
    create function refuse_change_of_approved_item() returns trigger language plpgsql as $$
    begin
      if (new.certificate_subject, new.product_id, new.quantity, new.subject_kind) is distinct from (old.certificate_subject, old.product_id, old.quantity, old.subject_kind)
        and exists (select 1 from application_states s join decisions d on d.application_id = s.application_id and d.content_version = s.content_version and d.outcome = 'approve'
          where s.application_id = new.application_id and s.status = 'open') then
        raise exception 'item % was approved as it is', new.id using errcode = 'YX001';
      end if;
      return new;
    end $$;
    create trigger application_items_approved before update on application_items
      for each row execute function refuse_change_of_approved_item();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger application_items_approved on application_items;
    drop function refuse_change_of_approved_item();
    alter table production_jobs drop column proof, drop column attempt_epoch;
    drop table blank_preparations;
  `);
}
