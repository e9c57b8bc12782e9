import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { eraseDrafts } from '../../../server/domain/applications/eraseDrafts.ts';
import { changeItems } from '../../../server/domain/applications/changeItems.ts';
import { ownApplication } from '../../../server/domain/applications/ownApplication.ts';
import { removeMaterial } from '../../../server/domain/materials/remove.ts';
import type { Context } from '../../../server/domain/context.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../../support/pictures.ts';
import { blockedStatements } from '../../support/blockedStatements.ts';
import { eventually } from '../../support/driveEventually.ts';
import { send } from '../materials/support/materialCase.ts';
import { age, erase, remindedOn } from './support/sleepingDraft.ts';
import { fill, fullForm, startDraft, type Draft } from './support/draft.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
let draft: Draft;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
});
beforeEach(async () => {
  draft = await startDraft(ctx);
});
afterAll(async () => {
  await ports.close();
  await database.drop();
});

const statusOf = async (id: number): Promise<string> =>
  ((await ctx.db('applicationStates').where({ applicationId: id }).first('status')) as { status: string }).status;

describe('a draft that nobody touches', () => {
  it('is erased fourteen days after its reminder, not earlier, however old it is', async () => {
    await fill(draft, fullForm());
    await age(ctx, draft.id, 400);
    await eraseDrafts(ctx);
    expect(await statusOf(draft.id)).toBe('draft');
    await age(ctx, draft.id, 13);
    await eraseDrafts(ctx);
    expect(await statusOf(draft.id)).toBe('draft');
    await age(ctx, draft.id, 2);
    await eraseDrafts(ctx);
    expect(await statusOf(draft.id)).toBe('withdrawn');
    expect(await remindedOn(ctx, draft.id)).toHaveLength(1);
    await expect(ownApplication(draft.as, draft.id)).rejects.toMatchObject({ code: 'not_found' });
    // Its account begins anew, with nothing filled in from what was erased.
    expect((await startDraft(ctx, { as: draft.as })).id).toBeGreaterThan(draft.id);
  });

  it('is told the day in Shanghai on which it will be erased', async () => {
    // 170 days ago at four in the morning in Shanghai, when it was still the day before in Greenwich
    await ctx.db.raw(
      `update application_contents set updated_at =
         (date_trunc('day', now() at time zone 'Asia/Shanghai') - interval '170 days' + interval '4 hours')
           at time zone 'Asia/Shanghai'
       where application_id = ?`,
      [draft.id],
    );
    const { rows } = (await ctx.db.raw(
      `select to_char((now() at time zone 'Asia/Shanghai')::date + greatest(10, 14), 'YYYY-MM-DD') as notice`,
    )) as { rows: { notice: string }[] };
    await eraseDrafts(ctx);
    expect(await remindedOn(ctx, draft.id)).toEqual([rows[0]?.notice]);
  });

  it('is not erased when its owner saves it while the sweep waits for it', async () => {
    await age(ctx, draft.id, 170);
    await eraseDrafts(ctx);
    await age(ctx, draft.id, 20);
    const owner = await database.knex.transaction();
    await owner('applications').where({ id: draft.id }).forUpdate().first('id');
    const sweep = eraseDrafts(ctx);
    await eventually('the sweep waits', async () => (await blockedStatements(ctx.db)) > 0);
    await owner('applicationContents').where({ applicationId: draft.id }).update({ updatedAt: owner.fn.now() });
    await owner.commit();
    await sweep;
    expect(await statusOf(draft.id)).toBe('draft');
  });

  it.each(['form', 'picture', 'picture taken away', 'products'] as const)(
    'is awake again after a change: %s',
    async (what) => {
      const material = what === 'picture taken away' ? await send(draft, 'agent_id_front') : null;
      await age(ctx, draft.id, 170);
      await eraseDrafts(ctx);
      if (what === 'form') await fill(draft, fullForm());
      else if (what === 'picture') await send(draft, 'agent_id_front');
      else if (material) await removeMaterial(draft.as, { materialId: material.id });
      else
        await changeItems(draft.as, {
          applicationId: draft.id,
          items: draft.productIds.map((productId) => ({ productId, quantity: 3 })),
        });
      await age(ctx, draft.id, 20);
      await eraseDrafts(ctx);
      expect(await statusOf(draft.id)).toBe('draft');
      await erase(ctx, draft.id);
      expect(await statusOf(draft.id)).toBe('withdrawn');
    },
  );

  it('is reminded also when more sleep than one batch holds', async () => {
    await ctx.db.raw(
      `with copies as (
         insert into applications (number, project_id, workflow_id, account_id, business_type, data_key_wrapped)
         select 'COPY' || n, project_id, workflow_id, account_id, business_type, data_key_wrapped
         from applications, generate_series(1, 520) n where id = ? returning id, project_id),
       states as (insert into application_states (application_id, project_id) select id, project_id from copies)
       insert into application_contents (application_id, sealed, updated_at)
       select id, '', now() - interval '170 days' from copies`,
      [draft.id],
    );
    await eraseDrafts(ctx);
    const { rows } = (await ctx.db.raw(
      `select count(*)::int as n from applications a where number like 'COPY%' and not exists (
         select 1 from messages m where m.application_id = a.id and m.template = 'draft_expiring')`,
    )) as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(0);
  });
});
