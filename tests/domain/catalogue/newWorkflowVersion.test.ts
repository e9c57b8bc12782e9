import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presetRules } from '../../../seeds/presetRules.ts';
import { seedPresets } from '../../../seeds/presets.ts';
import { newWorkflowVersion } from '../../../server/domain/catalogue/newWorkflowVersion.ts';
import { activeVersion } from '../../../server/domain/catalogue/readRules.ts';
import type { WorkflowRules } from '../../../server/domain/catalogue/workflowRules.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { presets } from '../../../server/domain/workflows/presets.ts';
import { businessTypes } from '../../../server/vocabulary/businessTypes.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { readyDraft, startDraft } from '../applications/support/draft.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const projectOf = async (preset: 'A' | 'B' | 'C'): Promise<number> =>
  ((await ctx.db('projects').where({ preset }).first('id')) as { id: number }).id;
const give = (projectId: number, rules: WorkflowRules) =>
  inTransaction(ctx, (tx) => newWorkflowVersion(tx, { projectId, businessType: 'new', rules, origin: 'catalogue' }));
const rulesOf = async (projectId: number): Promise<WorkflowRules> =>
  (await activeVersion(ctx, { projectId, businessType: 'new' }))!.rules;
const stagesOf = async (applicationId: number) =>
  (await ctx.db('applicationStages').where({ applicationId }).orderBy('position')).map(
    (row: { stage: string }) => row.stage,
  );

describe('new rules for a business type', () => {
  it('are for applications begun from now on; those under way keep theirs to the end', async () => {
    const projectId = await projectOf('B');
    const before = await rulesOf(projectId);
    const old = await readyDraft(ctx, { preset: 'B' });
    const rules: WorkflowRules = {
      ...before,
      stages: before.stages.filter(({ stage }) => stage !== 'acceptance'),
      materials: [
        ...before.materials,
        { kind: 'authorisation_letter', condition: 'always', required: true, beforePayment: true },
      ],
    };
    expect(await give(projectId, rules)).toEqual({ version: 2, changed: true });

    await submit(old.as, { applicationId: old.id });
    expect(await stagesOf(old.id)).toEqual(before.stages.map(({ stage }) => stage));
    const fresh = await startDraft(ctx, { preset: 'B' });
    expect(await stagesOf(fresh.id)).toEqual(rules.stages.map(({ stage }) => stage));
    await expect(submit(fresh.as, { applicationId: fresh.id })).rejects.toMatchObject({
      details: {
        faults: expect.arrayContaining([
          expect.objectContaining({ path: 'materials.authorisation_letter' }),
        ]) as unknown,
      },
    });
    expect(await rulesOf(projectId)).toEqual(rules);
    expect(await ctx.db('auditEvents').where({ type: 'workflow.changed' })).toHaveLength(1);
  });

  it('given again change nothing, and two at once are two versions of which the last is in force', async () => {
    const projectId = await projectOf('C');
    const rules = await rulesOf(projectId);
    expect(await give(projectId, rules)).toEqual({ version: 1, changed: false });
    const slower = (days: number): WorkflowRules => ({
      ...rules,
      stages: rules.stages.map((row) => ({ ...row, promisedWorkingDays: days })),
    });
    const given = await Promise.all([5, 6, 7, 8].map((days) => give(projectId, slower(days))));
    expect(given.map((one) => one.version).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5]);
    expect(await ctx.db('workflows').where({ projectId, businessType: 'new', active: true })).toMatchObject([
      { version: 5 },
    ]);
  });

  it('that contradict themselves are refused with what is wrong', async () => {
    const projectId = await projectOf('A');
    const rules = await rulesOf(projectId);
    for (const [change, path] of [
      [{ productionMode: null }, 'productionMode'],
      [{ stages: [...rules.stages, rules.stages[0]!] }, 'stages'],
      [{ stages: [] }, 'stages'],
      [{ materials: [{ ...rules.materials[0]!, kind: 'a napkin' as never }] }, 'materials.0.kind'],
    ] as [Partial<WorkflowRules>, string][])
      await expect(give(projectId, { ...rules, ...change })).rejects.toMatchObject({
        code: 'validation_failed',
        details: { faults: expect.arrayContaining([expect.objectContaining({ path })]) as unknown },
      });
    await expect(give(999_999, rules)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a seed', () => {
  it('run again adds nothing', async () => {
    const before = await ctx.db('workflows').orderBy('id');
    await seedPresets(database.knex);
    expect(await ctx.db('workflows').orderBy('id')).toEqual(before);
  });

  it('that changed gives a project a new version, except where people decided otherwise', async () => {
    const projectId = await projectOf('A');
    // as an older seed left it
    await ctx.db('workflowMaterials').where({ kind: 'risk_notice' }).delete();
    await seedPresets(database.knex);
    const renew = await activeVersion(ctx, { projectId, businessType: 'renew' });
    expect(renew).toMatchObject({ version: 2, origin: 'seed', rules: presetRules('A', 'renew') });
    // B and C had rules of their own above
    expect(await activeVersion(ctx, { projectId: await projectOf('C'), businessType: 'new' })).toMatchObject({
      version: 5,
      origin: 'catalogue',
    });
  });
});

it('every preset has rules that hold together', async () => {
  const projectId = await projectOf('A');
  for (const preset of Object.keys(presets) as (keyof typeof presets)[])
    for (const businessType of businessTypes) {
      const rules = presetRules(preset, businessType);
      await inTransaction(ctx, (tx) => newWorkflowVersion(tx, { projectId, businessType, rules, origin: 'seed' }));
      expect(await activeVersion(ctx, { projectId, businessType })).toMatchObject({ rules });
    }
});
