import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { myAccountChanges, seeAccountChanges } from '../../../server/domain/staff/accountChanges.ts';
import { changeStaff } from '../../../server/domain/staff/changeStaff.ts';
import { resetLogin } from '../../../server/domain/staff/resetLogin.ts';
import type { Role } from '../../../server/vocabulary/roles.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { consentToAll } from '../../support/consent.ts';
import type { TestDatabase } from '../../support/database.ts';
import { openReviewDesk } from '../reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let admin: Awaited<ReturnType<typeof buildStaff>>;
let colleague: Awaited<ReturnType<typeof buildStaff>>;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  admin = await buildStaff(ctx, ['administrator']);
  colleague = await buildStaff(ctx, ['finance']);
});
afterAll(() => database.drop());

const rowOf = async (id: number) => (await ctx.db('staff').where({ id }).first())!;
async function change(id: number, roles: readonly Role[], over: { active?: boolean; name?: string } = {}) {
  const { version, name, allProjects, active } = await rowOf(id);
  const account = { staffId: id, version, name, roles, allProjects, projectIds: [], active };
  await changeStaff(admin.as, { ...account, ...over });
}
const told = async (person: typeof admin) => (await myAccountChanges(person.as)).map(({ changes }) => changes);
const lastOf = async (person: typeof admin) => (await myAccountChanges(person.as)).at(-1)!.id;

describe('a member of staff whose account others changed', () => {
  it('reads who changed what and when, until he says that he has read it', async () => {
    const person = await buildStaff(ctx, ['logistics']);
    await change(person.id, ['logistics', 'finance']);
    await change(person.id, ['logistics', 'finance'], { active: false });
    await change(person.id, ['logistics', 'finance'], { active: true, name: '顾清和' });
    const { version } = await rowOf(person.id);
    await resetLogin(admin.as, { staffId: person.id, version, password: true, totp: false });
    expect(await told(person)).toEqual([['roles'], ['disabled'], ['name', 'enabled'], ['password']]);
    const [first] = await myAccountChanges(person.as);
    expect(first).toMatchObject({ by: (await rowOf(admin.id)).name, at: expect.any(Date) });
    expect([await told(colleague), await told(admin)]).toEqual([[], []]);

    await seeAccountChanges(person.as, { upTo: first!.id });
    expect(await told(person)).toHaveLength(3);
    await seeAccountChanges(person.as, { upTo: await lastOf(person) });
    await seeAccountChanges(person.as, { upTo: first!.id });
    expect(await told(person)).toEqual([]);
    expect((await rowOf(person.id)).changesSeenAt).toEqual(expect.any(Date));
  });

  it('is told of what a second administrator consented to', async () => {
    const person = await buildStaff(ctx, ['reviewer']);
    await change(person.id, ['reviewer', 'senior_reviewer']);
    const { version } = await rowOf(person.id);
    await resetLogin(admin.as, { staffId: person.id, version, password: true, totp: true });
    expect(await told(person)).toEqual([]);
    await consentToAll(ctx);
    expect(await told(person)).toEqual([['roles'], ['password', 'totp']]);
  });

  it('cannot call read what is not about him or not there yet', async () => {
    const person = await buildStaff(ctx, ['logistics']);
    await change(person.id, ['finance']);
    const mine = await lastOf(person);
    await change(colleague.id, ['finance', 'logistics']);
    for (const upTo of [mine + 1000, await lastOf(colleague)])
      await expect(seeAccountChanges(person.as, { upTo })).rejects.toMatchObject({ code: 'not_found' });
    expect(await told(person)).toEqual([['roles']]);
  });
});
