import type { Knex } from 'knex';

/**
 * What a reviewer judged of each item and which pictures his screen has shown, written when it happens. The newest
 * judgement of a person on an item counts, as long as what he compared is the same: `compared` is a keyed digest of
 * the text and the picture, so that no personal data can be read from it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table review_judgements (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      round integer not null,
      staff_id bigint not null references staff,
      item text not null,
      result text not null check (result in ('ok','problem','open')),
      compared text not null,
      created_at timestamptz not null default now());
    create index review_judgements_application on review_judgements (application_id, staff_id, item, id desc);
    create trigger review_judgements_insert_only before update or delete on review_judgements
      for each row execute function refuse_change();

    create table review_looks (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      round integer not null,
      staff_id bigint not null references staff,
      material_id bigint not null references materials,
      created_at timestamptz not null default now(),
      unique (material_id, staff_id, round));
    create index review_looks_application on review_looks (application_id, staff_id);
    create trigger review_looks_insert_only before update or delete on review_looks
      for each row execute function refuse_change();`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table review_looks; drop table review_judgements;');
}
