import type { Knex } from 'knex';

/** Noun → state → what it may turn into. */
const released: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  application: {
    draft: 'open withdrawn',
    open: 'returned completed rejected withdrawn',
    returned: 'open withdrawn',
  },
  stage: {
    waiting: 'open failed',
    open: 'done failed waiting',
    done: 'open waiting',
  },
  job: {
    planned: 'claimed abandoned',
    claimed: 'planned writing needs_attention abandoned',
    writing: 'done needs_attention abandoned',
    needs_attention: 'writing claimed abandoned',
  },
  certificate: {
    requested: 'on_hold active revoked',
    on_hold: 'active revoked expired',
    active: 'suspended revoked superseded expired',
    suspended: 'active revoked superseded expired',
  },
  token: {
    inbound: 'stock damaged returned destroyed writing',
    stock: 'reserved writing damaged lost destroyed',
    reserved: 'stock shipped delivered writing damaged lost',
    shipped: 'delivered lost returned',
    delivered: 'writing active lost damaged returned',
    writing: 'written active damaged lost destroyed',
    written: 'shipped delivered active damaged lost returned destroyed',
    active: 'suspended writing lost damaged returned',
    suspended: 'active writing lost damaged returned',
    damaged: 'returned destroyed',
    returned: 'stock destroyed',
  },
  payment: {
    due: 'reported confirmed cancelled',
    reported: 'confirmed due cancelled',
    confirmed: 'refunded',
  },
  shipment: {
    planned: 'packed cancelled',
    packed: 'handed_over planned cancelled',
    handed_over: 'delivered returned',
  },
  message: {
    queued: 'accepted failed',
    failed: 'queued accepted',
  },
};

/** The state machines as rows, so that a trigger can refuse what the vocabulary does not list. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create extension if not exists pg_trgm;

    -- Two-character pieces of a text: finds Chinese names by any two characters, whatever the locale.
    create function bigrams(t text) returns text[] language sql immutable strict parallel safe as
      $$ select array(select distinct substr(lower(t), i, 2) from generate_series(1, greatest(length(t) - 1, 1)) i) $$;

    create table allowed_transitions (
      noun text not null, from_state text not null, to_state text not null,
      primary key (noun, from_state, to_state));

    create function refuse_unlisted_transition() returns trigger language plpgsql as $$
    declare before text; after text;
    begin
      before := to_jsonb(old) ->> tg_argv[1];
      after := to_jsonb(new) ->> tg_argv[1];
      if before is distinct from after and not exists (
        select 1 from allowed_transitions where noun = tg_argv[0] and from_state = before and to_state = after) then
        raise exception '% may not turn from % to %', tg_argv[0], before, after using errcode = 'YX001';
      end if;
      return new;
    end $$;

    create function touch_updated_at() returns trigger language plpgsql as
      $$ begin new.updated_at := now(); return new; end $$;
  `);
  const rows = Object.entries(released).flatMap(([noun, table]) =>
    Object.entries(table).flatMap(([from, targets]) =>
      targets.split(' ').map((to) => ({ noun, from_state: from, to_state: to })),
    ),
  );
  await knex.batchInsert('allowed_transitions', rows, 200);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table allowed_transitions;
    drop function refuse_unlisted_transition();
    drop function touch_updated_at();
    drop function bigrams(text);
  `);
}
