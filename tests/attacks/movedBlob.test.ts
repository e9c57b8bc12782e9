import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { reseal } from '../../server/domain/sealing/reseal.ts';
import { stepOf } from '../../server/domain/staff/spendTotp.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { openTotp, sealTotp } from '../../server/domain/staff/totpSeal.ts';
import { sealText } from '../../server/lib/seal.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());
const SECRET = 'KRSXG5CTMVRXEZLU';
const rowOf = async (id: number) => (await ctx.db('staff').where({ id }).first('id', 'totpSecretSealed'))!;

it('an authenticator secret moved to another login opens nothing there', async () => {
  const [mine, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['reviewer'])];
  await ctx
    .db('staff')
    .where({ id: mine.id })
    .update({ totpSecretSealed: sealTotp(ctx.keys, mine.id, SECRET) });
  const digits = totpDigits(SECRET, currentStep(ctx.clock.now()));
  expect(stepOf(ctx, await rowOf(mine.id), digits)).not.toBeNull();
  await ctx.db.raw(
    'update staff set totp_secret_sealed = (select totp_secret_sealed from staff where id = ?) where id = ?',
    [mine.id, other.id],
  );
  expect(stepOf(ctx, await rowOf(other.id), digits)).toBeNull();
  expect(stepOf(ctx, await rowOf(mine.id), digits)).not.toBeNull();
});

it('what was sealed for its column opens until it is sealed again; what does not open is counted', async () => {
  const [old, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['reviewer'])];
  const sealed = sealText(ctx.keys.personal, SECRET, 'staff.totp');
  await ctx.db('staff').where({ id: old.id }).update({ totpSecretSealed: sealed });
  expect(openTotp(ctx.keys, await rowOf(old.id))).toBe(SECRET);
  expect(await reseal(ctx)).toEqual({ resealed: 1, left: 0 });
  expect(openTotp(ctx.keys, await rowOf(old.id))).toBe(SECRET);
  const { totpSecretSealed } = await rowOf(old.id);
  expect(() => openTotp(ctx.keys, { id: other.id, totpSecretSealed })).toThrow(/authenticate/);
  expect(await reseal(ctx)).toEqual({ resealed: 0, left: 0 });

  const bent = Buffer.from(sealed);
  bent[bent.length - 1]! ^= 1;
  await ctx.db('staff').where({ id: other.id }).update({ totpSecretSealed: bent });
  expect(await reseal(ctx)).toEqual({ resealed: 0, left: 1 });
});
