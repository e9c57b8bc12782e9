import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Context, StaffActor } from '../../server/domain/context.ts';
import type { Ports } from '../../server/domain/ports.ts';
import { deriveKeys } from '../../server/domain/keys.ts';
import { pki } from '../../server/pki/pki.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { systemClock, type Clock } from '../../server/lib/clock.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { defaultBudgets } from '../../server/vocabulary/budgets.ts';
import { SpreadsheetWriter } from '../../server/spreadsheets/SpreadsheetWriter.ts';
import { composeMessage } from '../../server/messaging/compose.ts';

export const testKeys = deriveKeys(randomBytes(32));

export interface TestContextOptions {
  db: Knex;
  clock?: Clock;
  ports?: Partial<Ports>;
  actor?: Context['actor'];
}

/**
 * A context over a real database. The test gives the ports it needs (real ones where they
 * exist); using any other port throws.
 */
export function testContext({
  db,
  clock = systemClock,
  ports = {},
  actor = { kind: 'system', name: 'test' },
}: TestContextOptions): Context {
  const absent = (name: string): never =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error(`this test gave no port "${name}"`);
        },
      },
    ) as never;
  return {
    db,
    actor,
    clock,
    keys: testKeys,
    logger: newLogger('silent'),
    requestId: null,
    demo: false,
    publicUrl: 'https://yinxin.example',
    sendsMail: true,
    codesPerHour: 1_000,
    challengeKeys: 4,
    budgets: defaultBudgets,
    ports: {
      storage: absent('storage'),
      pictures: absent('pictures'),
      documents: absent('documents'),
      spreadsheets: new SpreadsheetWriter(),
      authority: absent('authority'),
      pki,
      heads: noHeads,
      messages: { compose: composeMessage, send: async () => ({ reference: 'kept' }) },
      ...ports,
    },
  };
}

/** Nothing was written down outside, and the signer is away. */
export const noHeads: Ports['heads'] = {
  sign: () => Promise.reject(new AppError('ca_unavailable', {})),
  signer: () => Promise.reject(new AppError('ca_unavailable', {})),
  append: () => Promise.reject(new Error('this test gave no place for heads')),
  read: async () => ({ heads: [], next: null }),
  last: async () => null,
};

export function asStaff(ctx: Context, staff: Pick<StaffActor, 'id' | 'roles'> & Partial<StaffActor>): Context {
  return {
    ...ctx,
    actor: {
      kind: 'staff',
      name: `staff ${staff.id}`,
      projectIds: 'all',
      sessionId: null,
      steppedUpAt: ctx.clock.now(),
      firstPassword: false,
      ...staff,
    },
  };
}
export function asAccount(ctx: Context, id: number): Context {
  return { ...ctx, actor: { kind: 'account', id, sessionId: null } };
}
