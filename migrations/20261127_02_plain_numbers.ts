import type { Knex } from 'knex';

/**
 * Numbers that were kept as they were typed, in full width, small letters or with blanks and signs nobody sees, get the
 * form in which such numbers are kept and searched today. Where the plain number stands in another row already, the
 * old one stays: somebody has to look which of the two is right.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function plain_number(t text) returns text language sql immutable strict as $$
      select regexp_replace(normalize(t, NFKC),
        '[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]+', '', 'g') $$;
    create function plain_tracking(t text) returns text language sql immutable strict as $$
      select upper(regexp_replace(plain_number(t), '[-\\u2010-\\u2015\\u2212]+', '', 'g')) $$;
    update shipments h set tracking_number = plain_tracking(tracking_number)
     where tracking_number <> plain_tracking(tracking_number)
       and not exists (select 1 from shipments o where o.id <> h.id and o.carrier = h.carrier
         and plain_tracking(o.tracking_number) = plain_tracking(h.tracking_number));
    update tokens t set serial = plain_number(serial)
     where state = 'stock' and serial <> plain_number(serial)
       and not exists (select 1 from tokens o where o.id <> t.id and plain_number(o.serial) = plain_number(t.serial));
    update tokens set label_number = plain_number(label_number)
     where state = 'stock' and label_number <> plain_number(label_number);
    drop function plain_tracking(text);
    drop function plain_number(text);`);
}

/** What was typed is not known any more, and nothing depends on it. */
export async function down(): Promise<void> {}
