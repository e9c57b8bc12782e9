import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context, StaffActor } from '../../../server/domain/context.ts';
import { requestCode } from '../../../server/domain/applications/requestCode.ts';
import { claimCase } from '../../../server/domain/reviews/claimCase.ts';
import { decide } from '../../../server/domain/reviews/decide.ts';
import { holdCase } from '../../../server/domain/reviews/holdCase.ts';
import { takeCodeTry } from '../../../server/domain/authorizationCodes/takeCodeTry.ts';
import { stillAllowed } from '../../../server/domain/liveUpdates/stillAllowed.ts';
import { findActor } from '../../../server/domain/sessions/findActor.ts';
import { openSession } from '../../../server/domain/sessions/openSession.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { TestClock } from '../../support/clock.ts';
import { sentAuthorizationCode } from '../../support/sentText.ts';
import { atOwnBench } from '../locks/support/situations.ts';
import { openPairsDesk, type PairsDesk } from '../locks/support/pairsDesk.ts';
import { buildChecked, claimed, decisionOn, stateOf } from '../reviews/support/reviewing.ts';

const HOUR = 3_600_000;
let desk: PairsDesk;
/** Requests as two servers see them whose clocks are an hour apart from the database's, to either side. */
let servers: readonly (readonly [string, (as: Context) => Context])[];
beforeAll(async () => {
  desk = await openPairsDesk();
  servers = [
    ['ahead', (as) => ({ ...as, clock: new TestClock(new Date(Date.now() + HOUR)) })],
    ['behind', (as) => ({ ...as, clock: new TestClock(new Date(Date.now() - HOUR)) })],
  ];
});
afterAll(() => desk.close());
const eachServer = async (work: (at: (as: Context) => Context) => Promise<void>): Promise<void> => {
  for (const [, at] of servers) await work(at);
};

describe('servers whose clocks are wrong by an hour agree', () => {
  it('on whether a session lives, for how long it was idle, and on its fresh digits', () =>
    eachServer(async (at) => {
      const { id: staffId } = await buildStaff(desk.ctx, ['senior_reviewer']);
      const { id, token, expiresAt } = await openSession(at(desk.ctx), { kind: 'staff', staffId });
      expect(Math.abs(expiresAt.getTime() - Date.now() - 12 * HOUR)).toBeLessThan(60_000);
      await desk.ctx.db('sessions').where({ id }).update({ steppedUpAt: desk.ctx.db.fn.now() });
      const found = await findActor(at(desk.ctx), token);
      const staff = found?.actor as StaffActor;
      const age = at(desk.ctx).clock.now().getTime() - staff.steppedUpAt!.getTime();
      expect(Math.abs(age)).toBeLessThan(60_000);
      expect(await stillAllowed(at(desk.ctx), staff)).toBe(true);
      const idle = desk.ctx.db.raw("now() - interval '31 minutes'");
      await desk.ctx.db('sessions').where({ id }).update({ lastSeenAt: idle });
      expect(await findActor(at(desk.ctx), token)).toBeNull();
      expect(await stillAllowed(at(desk.ctx), staff)).toBe(false);
    }));

  it('on a claim, a hold and when the next stage is due', () =>
    eachServer(async (at) => {
      const reviewer = at(desk.staff.reviewer.as);
      const held = await buildChecked(desk.ctx, { preset: 'B' });
      await claimed(reviewer, held.id);
      const until = new Date(Date.now() + HOUR / 2);
      await holdCase(reviewer, { applicationId: held.id, until, reason: '等待原件' });
      const { version } = await stateOf(desk.ctx, held.id);
      await expect(claimCase(reviewer, { applicationId: held.id, version })).rejects.toMatchObject({
        code: 'invalid_state',
        details: { heldUntil: until },
      });

      const [here, there] = [
        await buildChecked(desk.ctx, { preset: 'B' }),
        await buildChecked(desk.ctx, { preset: 'B' }),
      ];
      await decide(reviewer, decisionOn(here, await claimed(reviewer, here.id)));
      await decide(desk.staff.reviewer.as, decisionOn(there, await claimed(desk.staff.reviewer.as, there.id)));
      expect((await stateOf(desk.ctx, here.id)).dueAt).toEqual((await stateOf(desk.ctx, there.id)).dueAt);
    }));

  it('on whether a code still counts', () =>
    eachServer(async (at) => {
      const { id, own } = await atOwnBench(desk);
      await requestCode(at(own), { applicationId: id });
      const code = await sentAuthorizationCode(desk.ctx, id);
      expect(await takeCodeTry(at(desk.ctx), { applicationId: id, purpose: 'production', code })).toMatchObject({
        codeId: expect.any(Number) as number,
      });
    }));
});
