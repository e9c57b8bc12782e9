import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submit } from '../../../server/domain/applications/submit.ts';
import { refundPayment } from '../../../server/domain/payments/refundPayment.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { brokenRules } from '../../support/brokenRules.ts';
import { agree, fill, fullForm, startDraft } from '../applications/support/draft.ts';
import { openPairsDesk, type PairsDesk } from '../locks/support/pairsDesk.ts';
import { anyVerb, type Scene } from './support/anyVerb.ts';
import { onward } from './support/onward.ts';
import { attempt, benchesLeft, isRule, statusOf } from './support/attempt.ts';
import { addPictures, verbsToProduction } from './support/verbsToProduction.ts';

/** How many lives. Eight are the same each time; a longer search (DEAD_END_RUNS) finds its own. */
const RUNS = Number(process.env['DEAD_END_RUNS'] ?? 8);
const seed = process.env['DEAD_END_RUNS'] ? {} : { seed: 18_610_412 };

let desk: PairsDesk;
let colleague: Scene['colleague'];
beforeAll(async () => {
  desk = await openPairsDesk();
  colleague = (await buildStaff(desk.ctx, ['logistics'])).as;
});
afterAll(() => desk.close());

const payee = { account: '6230 **** 1801', refundedOn: '2026-01-05' };
const verbs = { ...verbsToProduction, ...anyVerb };
const endings = ['withdraw', 'close', 'reject'] as const;
const others = Object.keys(verbs).filter((name) => !endings.includes(name as 'close'));
/** What brings an application on is tried more often than the rest; what ends it comes last. */
const anyStep = fc.tuple(
  fc.oneof({ weight: 2, arbitrary: fc.constant('onward') }, { weight: 5, arbitrary: fc.constantFrom(...others) }),
  fc.nat(11),
);
const anyLife = fc.record({
  preset: fc.constantFrom('A', 'B', 'C'),
  quantity: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(anyStep, { minLength: 40, maxLength: 120 }),
  ending: fc.constantFrom(...endings),
});

async function begin(preset: 'A' | 'B' | 'C', quantity: number): Promise<Scene> {
  const draft = await startDraft(desk.ctx, { preset, quantity });
  const { id: applicationId, as: own } = draft;
  const bench = preset === 'A' ? (await buildStation(desk.ctx)).as(own.actor as never) : desk.benches[0];
  const scene = { desk, applicationId, own, bench, colleague, slips: new Map() };
  await fill(draft, fullForm());
  await addPictures(scene);
  await agree(draft);
  await submit(own, { applicationId });
  return scene;
}

/** What is owed after the end is paid back, payment by payment; the answer is how many payments still owe. */
async function payBack(scene: Scene): Promise<number> {
  const { applicationId } = scene;
  const owed = desk.ctx.db('payments').where({ applicationId }).where('refundDueFen', '>', 0);
  for (const { id, version } of await owed.clone().select('id', 'version'))
    await refundPayment(desk.staff.finance.as, { paymentId: id, version, ...payee, reference: `TK${id}` });
  return (await owed.clone()).length;
}

const isOpen = async (scene: Scene): Promise<boolean> => ['open', 'returned'].includes(await statusOf(scene));

it(
  'every life from submission on fits the rules in any order, and it and its money can be brought to an end',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async ({ preset, quantity, steps, ending }) => {
        const scene = await begin(preset as 'A', quantity);
        const walked: string[] = [];
        for (const [wish, pick] of steps) {
          if (!(await isOpen(scene))) break;
          const name = wish === 'onward' ? await onward(scene) : wish;
          if (!(await attempt(verbs, scene, name, pick))) continue;
          walked.push(`${name} ${pick}`);
          expect(await brokenRules(desk.ctx, isRule), walked.join(', ')).toEqual({});
        }
        if (await isOpen(scene)) await attempt(verbs, scene, ending, 0);
        await benchesLeft(scene);
        if (await isOpen(scene)) await attempt(verbs, scene, 'close', 0);
        // Where a certificate is in use already, the rest is given up and the application is completed.
        for (const pick of [0, 1, 2]) if (await isOpen(scene)) await attempt(verbs, scene, 'abandon', pick);
        expect(await isOpen(scene), `${preset} ${quantity}: ${walked.join(', ')}`).toBe(false);
        expect(await payBack(scene), `${preset} ${quantity}: ${walked.join(', ')}`).toBe(0);
        expect(await brokenRules(desk.ctx, isRule), walked.join(', ')).toEqual({});
      }),
      { numRuns: RUNS, endOnFailure: true, ...seed },
    );
  },
  240_000 + RUNS * 10_000,
);
