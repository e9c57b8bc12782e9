import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { spoilToken } from '../../server/domain/tokens/spoilToken.ts';
import { listTokens, tokenRow } from '../../server/reads/desk/tokens.ts';
import { presentToken } from '../../server/presenters/token.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { buildCertificate } from '../factories/buildCertificate.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildToken } from '../factories/buildToken.ts';
import type { TestDatabase } from '../support/database.ts';
import { codeOf, openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

async function tokenInUse() {
  const { id: applicationId } = await buildApplication(ctx, { at: 'production' });
  const { projectId } = (await ctx.db('applications').where({ id: applicationId }).first('projectId'))!;
  const one = await buildCertificate(ctx, applicationId);
  const elsewhere = (await ctx.db('projects').whereNot({ id: projectId }).orderBy('id').first('id'))!.id;
  return { applicationId, projectId, elsewhere, certificateId: one.id, tokenId: one.tokenId };
}
const ids = async (as: Context): Promise<number[]> =>
  (await listTokens(as, { filter: {}, sort: null, offset: 0, limit: 200 })).rows.map((row) => row.id);
const states = async (tokenId: number, certificateId: number) => [
  (await ctx.db('tokens').where({ id: tokenId }).first('state'))!.state,
  (await ctx.db('certificates').where({ id: certificateId }).first('state'))!.state,
];

describe('a token of another project', () => {
  it('is neither listed, shown nor spoiled, though the common stock is', async () => {
    const { tokenId, certificateId, projectId, elsewhere, applicationId } = await tokenInUse();
    const bound = (await buildToken(ctx, { state: 'written', applicationId })).id;
    const stock = (await buildToken(ctx)).id;
    const stranger = await buildStaff(ctx, ['logistics'], [elsewhere]);
    expect(await ids(stranger.as)).toContain(stock);
    expect(await ids(stranger.as)).not.toContain(tokenId);
    for (const id of [tokenId, bound]) {
      expect(await codeOf(tokenRow(stranger.as, id))).toBe('not_found');
      expect(await codeOf(spoilToken(stranger.as, { tokenId: id }))).toBe('not_found');
    }
    const foreign = await buildStaff(ctx, ['senior_reviewer'], [elsewhere]);
    expect(await codeOf(spoilToken(foreign.as, { tokenId }))).toBe('not_found');
    expect(await states(tokenId, certificateId)).toEqual(['active', 'active']);

    const own = await buildStaff(ctx, ['logistics'], [projectId]);
    expect(await ids(own.as)).toEqual(expect.arrayContaining([tokenId, bound, stock]));
    await spoilToken(own.as, { tokenId: bound });
    await spoilToken(stranger.as, { tokenId: stock });
    const auditor = await buildStaff(ctx, ['auditor'], []);
    expect(await ids(auditor.as)).toEqual(expect.arrayContaining([tokenId, bound, stock]));
  });
});

describe('a token whose certificates are in use', () => {
  it('is spoiled by a senior with fresh digits alone, and its certificates are suspended at once', async () => {
    const { tokenId, certificateId, applicationId } = await tokenInUse();
    const other = await buildCertificate(ctx, applicationId);
    for (const role of ['logistics', 'bench_operator', 'reviewer'] as const)
      expect(await codeOf(spoilToken((await buildStaff(ctx, [role])).as, { tokenId })), role).toBe('forbidden');
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    const stale = { ...senior.as, actor: { ...senior.actor, steppedUpAt: null } };
    expect(await codeOf(spoilToken(stale, { tokenId }))).toBe('step_up_required');
    expect(await states(tokenId, certificateId)).toEqual(['active', 'active']);

    await spoilToken(senior.as, { tokenId, reason: '外壳破损' });
    expect(await states(tokenId, certificateId)).toEqual(['damaged', 'suspended']);
    expect(await states(other.tokenId, other.id)).toEqual(['active', 'active']);
    expect(await ctx.db('auditEvents').where({ applicationId, type: 'certificate.suspended' })).toHaveLength(1);
  });

  it.each([
    ['suspended', 'forbidden'],
    ['on_hold', 'ok'],
    ['revoked', 'ok'],
  ] as const)('counts as such while they are %s: %s', async (state, answer) => {
    const { id: applicationId } = await buildApplication(ctx, { at: 'production' });
    const { tokenId } = await buildCertificate(ctx, applicationId, { state });
    const logistics = await buildStaff(ctx, ['logistics']);
    expect(await codeOf(spoilToken(logistics.as, { tokenId }))).toBe(answer);
  });

  it('offers its button to whoever may press it', async () => {
    const { tokenId } = await tokenInUse();
    const stock = (await buildToken(ctx)).id;
    const offered = async (role: 'logistics' | 'senior_reviewer', id: number): Promise<boolean> => {
      const { as, actor } = await buildStaff(ctx, [role]);
      return presentToken(actor, await tokenRow(as, id)).abilities.includes('spoil');
    };
    expect([await offered('logistics', tokenId), await offered('senior_reviewer', tokenId)]).toEqual([false, true]);
    expect([await offered('logistics', stock), await offered('senior_reviewer', stock)]).toEqual([true, false]);
  });
});
