import type { AccountActor, Context, StaffActor } from '../../server/domain/context.ts';
import { unique } from './people.ts';

/** A bench of the staff, and the context of whoever works there. */
export async function buildStation(
  ctx: Context,
): Promise<{ id: number; as: (on: StaffActor | AccountActor) => Context }> {
  const name = `工位${unique()}`;
  const [row] = (await ctx.db('stations').insert({ name, kind: 'staff' }).returning('id')) as { id: number }[];
  const id = row!.id;
  return { id, as: (on) => ({ ...ctx, actor: { kind: 'station', id, name, on } }) };
}
