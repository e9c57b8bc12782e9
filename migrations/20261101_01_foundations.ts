import type { Knex } from 'knex';
import { applicationTransitions } from '../server/vocabulary/applicationStates.ts';
import { certificateTransitions } from '../server/vocabulary/certificateStates.ts';
import { jobTransitions } from '../server/vocabulary/jobStates.ts';
import { messageTransitions } from '../server/vocabulary/messageStates.ts';
import { paymentTransitions } from '../server/vocabulary/paymentStates.ts';
import { shipmentTransitions } from '../server/vocabulary/shipmentStates.ts';
import { stageTransitions } from '../server/vocabulary/stages.ts';
import { tokenTransitions } from '../server/vocabulary/tokenStates.ts';

const machines = {
  application: applicationTransitions,
  stage: stageTransitions,
  job: jobTransitions,
  certificate: certificateTransitions,
  token: tokenTransitions,
  payment: paymentTransitions,
  shipment: shipmentTransitions,
  message: messageTransitions,
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
  const rows = Object.entries(machines).flatMap(([noun, table]) =>
    Object.entries(table as Record<string, readonly string[]>).flatMap(([from, targets]) =>
      targets.filter((to) => to !== from).map((to) => ({ noun, from_state: from, to_state: to })),
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
