import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { exportRows } from '../../server/reads/desk/exportRows.ts';
import { listApplications } from '../../server/reads/desk/applications.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { codeOf, openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

it('one person exports so many rows a day, also by many files at once; that raises one alarm', async () => {
  for (let n = 0; n < 3; n += 1) await buildApplication(ctx);
  const capped = async () => {
    const { as, id } = await buildStaff(ctx, ['senior_reviewer']);
    const request = { filter: {}, sort: { field: 'id', order: 'asc' } } as never;
    const few = { ...as, budgets: { ...ctx.budgets, exportedRows: 10 } };
    const made = () =>
      exportRows(few, { resource: 'applications', verb: 'application.export', request, list: listApplications });
    return { id, made };
  };
  const one = await capped();
  const files = await Promise.all(Array.from({ length: 8 }, () => codeOf(one.made())));
  expect(files.filter((code) => code === 'ok')).toHaveLength(3);
  expect(files.filter((code) => code === 'rate_limited')).toHaveLength(5);
  const events = await ctx.db('auditEvents').where({ type: 'export.made', actorId: one.id });
  expect(events).toHaveLength(3);
  expect(await ctx.db('alarms').where({ kind: 'export_rows_spent', staffId: one.id })).toHaveLength(1);

  const other = await capped();
  expect(await other.made()).toHaveLength(3);
  expect(await ctx.db('alarms').where({ kind: 'export_rows_spent', staffId: other.id })).toEqual([]);
  await ctx.db('dailyBudgets').where({ staffId: one.id }).update({ day: '1899-12-31' });
  expect(await codeOf(one.made())).toBe('ok');
});
