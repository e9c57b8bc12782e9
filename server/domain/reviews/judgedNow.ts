import { keyedDigest } from '../../lib/seal.ts';
import { columns, selectRows } from '../../models/columns.ts';
import { judgedItems, type JudgedItem, type Judgement } from '../../vocabulary/judgedItems.ts';
import type { Context, StaffActor } from '../context.ts';
import { decidedForm, formFor } from '../forms/deskForm.ts';

/** An item of the content under decision, and what was said of exactly this content. */
export interface JudgedNow extends Pick<JudgedItem, 'key' | 'kind' | 'target' | 'materialId' | 'entry'> {
  /** Text and picture, as the database keeps them. */
  compared: string;
  /** What this person said last; null if he said nothing, took it back, or has not seen this content. */
  mine: Exclude<Judgement, 'open'> | null;
  /** The round in which he said so. */
  round: number | null;
  /** Others who found it right. It is shown, and never counts for this person. */
  others: string[];
}

/** Everything this person has to judge before he approves. Only asks. */
export async function judgedNow(ctx: Context, applicationId: number, staff: StaffActor): Promise<JudgedNow[]> {
  const { form } = await decidedForm(ctx, applicationId);
  const of = { applicationId };
  const materials = await ctx
    .db('materials')
    .where(of)
    .orderBy('id')
    .select('id', 'kind', 'status', 'itemId', 'contentSha256');
  const items = await ctx.db('applicationItems').where(of).select('id', 'position');
  const said = await saidOf(ctx, applicationId);
  return judgedItems({ content: formFor(staff, form), materials, items })
    .flatMap((group) => group.items)
    .map(({ key, kind, target, materialId, entry, compared: plain }) => {
      const compared = keyedDigest(ctx.keys.index, `judged ${applicationId} ${key} ${plain}`);
      const same = said.filter((one) => one.item === key && one.compared === compared && one.result !== 'open');
      const own = same.find((one) => one.staffId === staff.id);
      return {
        key,
        kind,
        target,
        materialId,
        entry,
        compared,
        mine: own && own.result !== 'open' ? own.result : null,
        round: own?.round ?? null,
        others: same.filter((one) => one.staffId !== staff.id && one.result === 'ok').map((one) => one.name),
      };
    });
}

/** The newest word of each person on each item. */
async function saidOf(ctx: Context, applicationId: number) {
  const query = ctx
    .db('reviewJudgements as rj')
    .join('staff as f', 'f.id', 'rj.staffId')
    .where({ 'rj.applicationId': applicationId })
    .whereRaw(
      `rj.id = (select max(newer.id) from review_judgements newer where newer.application_id = rj.application_id
        and newer.staff_id = rj.staff_id and newer.item = rj.item)`,
    )
    .orderBy('rj.id');
  return selectRows(query, columns(['rj.staffId', 'f.name', 'rj.item', 'rj.result', 'rj.compared', 'rj.round']));
}

/** The pictures that this person's screen has shown. Another picture in the same place is another material. */
export async function lookedAt(ctx: Context, applicationId: number, staffId: number): Promise<number[]> {
  const rows = await ctx.db('reviewLooks').where({ applicationId, staffId }).distinct('materialId');
  return rows.map(({ materialId }) => materialId);
}
