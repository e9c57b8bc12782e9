import type { Knex } from 'knex';

/** Noun → state → what it may turn into. A later change of the vocabulary is a later migration. */
const transitions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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

/**
 * Writes all rows again. The first migration used to write what the program said on the day it ran, so
 * databases of different ages may differ.
 */
export async function up(knex: Knex): Promise<void> {
  const rows = Object.entries(transitions).flatMap(([noun, table]) =>
    Object.entries(table).flatMap(([from, targets]) =>
      targets.split(' ').map((to) => ({ noun, from_state: from, to_state: to })),
    ),
  );
  await knex('allowed_transitions').delete();
  await knex.batchInsert('allowed_transitions', rows, 200);
}

/** Nothing to undo: the rows already are those of the release before. */
export async function down(): Promise<void> {}
