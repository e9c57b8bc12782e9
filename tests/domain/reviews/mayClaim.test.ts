import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { claimCase } from '../../../server/domain/reviews/claimCase.ts';
import { loadCase } from '../../../server/domain/reviews/loadCase.ts';
import { presentApplication } from '../../../server/presenters/application.ts';
import { applicationRow, listApplications } from '../../../server/reads/desk/applications.ts';
import { whyNotClaim, type ClaimRefusal, type ReviewStage } from '../../../server/vocabulary/claims.ts';
import type { Role } from '../../../server/vocabulary/roles.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { codeOf, openReviewDesk } from './support/reviewing.ts';

type Built<T extends (...args: never[]) => unknown> = Awaited<ReturnType<T>>;
const stages = ['review', 'second_review', 'payment'] as const;
const rolesOf: readonly Role[][] = [['reviewer'], ['senior_reviewer'], ['reviewer', 'senior_reviewer'], ['finance']];

let database: TestDatabase;
let ctx: Context;
let cases: Record<(typeof stages)[number], Built<typeof buildApplication>>;
let people: Built<typeof buildStaff>[];
let other: Built<typeof buildStaff>;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  const [review, second_review, payment] = await Promise.all(
    stages.map((at) => buildApplication(ctx, { preset: 'C', at })),
  );
  cases = { review: review!, second_review: second_review!, payment: payment! };
  people = await Promise.all(rolesOf.map((roles) => buildStaff(ctx, roles)));
  other = await buildStaff(ctx, ['senior_reviewer']);
});
afterAll(() => database.drop());

const who = fc.constantFrom('nobody', 'me', 'other');
const anyCase = fc.record({
  stage: fc.constantFrom(...stages),
  returned: fc.boolean(),
  hold: fc.constantFrom('none', 'over', 'on'),
  claim: who,
  claimOver: fc.boolean(),
  enteredBy: who,
  otherReview: who,
  person: fc.integer({ min: 0, max: rolesOf.length - 1 }),
});
type AnyCase = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

/** One case for each answer the rule can give: chance alone may miss one of them in a hundred tries. */
const plain: AnyCase = {
  stage: 'review',
  returned: false,
  hold: 'none',
  claim: 'nobody',
  claimOver: false,
  enteredBy: 'nobody',
  otherReview: 'nobody',
  person: 2,
};
const everyAnswer: AnyCase[] = [
  plain,
  { ...plain, hold: 'on' },
  { ...plain, returned: true },
  { ...plain, claim: 'other' },
  { ...plain, enteredBy: 'me' },
  { ...plain, person: 3 },
];

/** Brings the case into that state inside the transaction. */
async function arrange(tx: Context, wish: AnyCase, me: number): Promise<number> {
  const { id, contentSha256 } = cases[wish.stage];
  const idOf = (one: AnyCase['claim']): number | null => ({ nobody: null, me, other: other.id })[one];
  const ago = tx.db.raw("now() - interval '1 minute'");
  const ahead = tx.db.raw("now() + interval '10 minutes'");
  await tx
    .db('applications')
    .where({ id })
    .update({ enteredByStaffId: idOf(wish.enteredBy) });
  const claimEnds = wish.claimOver ? ago : ahead;
  await tx
    .db('applicationStates')
    .where({ applicationId: id })
    .update({
      status: wish.returned ? 'returned' : 'open',
      heldUntil: { none: null, over: ago, on: ahead }[wish.hold],
      assigneeId: idOf(wish.claim),
      leaseUntil: wish.claim === 'nobody' ? null : claimEnds,
    });
  const staffId = idOf(wish.otherReview);
  const stage: ReviewStage = wish.stage === 'review' ? 'second_review' : 'review';
  if (staffId !== null && staffId !== idOf(wish.enteredBy))
    await tx.db('decisions').insert({
      applicationId: id,
      stage,
      round: 1,
      contentVersion: 1,
      contentSha256,
      outcome: 'approve',
      staffId,
    });
  return id;
}

/** Everything the desk says about "may I claim this case", all in one moment. */
async function answers(tx: Context, id: number) {
  const found = await loadCase(tx, id);
  if (tx.actor.kind !== 'staff') throw new Error('a member of staff asks');
  const rule = whyNotClaim(tx.actor, found);
  const queue = await listApplications(tx, { filter: { queue: true }, sort: null, offset: 0, limit: 50 });
  const { abilities } = presentApplication(tx.actor, await applicationRow(tx, id));
  const verb = await codeOf(claimCase(tx, { applicationId: id, version: found.version }));
  const may = rule === null;
  return {
    rule,
    mine: found.assigneeId === tx.actor.id,
    listed: queue.rows.some((row) => row.id === id),
    offered: abilities.includes('claim'),
    verb,
    may,
  };
}

const answerTo = (rule: ClaimRefusal | null): string => (rule === 'on_hold' ? 'invalid_state' : (rule ?? 'ok'));

it('the rule, the list, the offered button and the verb agree on every case', async () => {
  const seen = new Set<string>();
  const rollback = new Error('the next case begins from the same state');
  await fc.assert(
    fc.asyncProperty(anyCase, async (wish) => {
      const me = people[wish.person]!;
      let answer: Awaited<ReturnType<typeof answers>> | undefined;
      await ctx.db
        .transaction(async (trx) => {
          const tx = { ...me.as, db: trx };
          answer = await answers(tx, await arrange(tx, wish, me.id));
          throw rollback;
        })
        .catch((error: unknown) => {
          if (error !== rollback) throw error;
        });
      const { rule, mine, listed, offered, verb, may } = answer!;
      seen.add(rule ?? 'may');
      const answerOfVerb = answerTo(rule);
      expect({ listed, verb }).toEqual({ listed: may, verb: answerOfVerb });
      // What is his already is his: the page does not offer to take it again.
      expect(offered).toBe(may && !mine);
    }),
    { numRuns: 100, examples: everyAnswer.map((wish) => [wish]) },
  );
  expect([...seen].sort()).toEqual([
    'already_claimed',
    'forbidden',
    'invalid_state',
    'may',
    'on_hold',
    'separation_of_duties',
  ]);
});
