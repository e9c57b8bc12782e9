import { authorize, can } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { consentFrom, nobodyConsents } from '../../domain/staff/consentFrom.ts';
import { columns, selectRows } from '../../models/columns.ts';
import type { StaffChangeKind, StaffGrant } from '../../vocabulary/staffChanges.ts';

export interface WaitingChange {
  id: number;
  kind: StaffChangeKind;
  staffId: number | null;
  given: StaffGrant | null;
  about: string;
  askedBy: string;
  askedAt: Date;
  /** Whether the reader may consent now. */
  mayConsent: boolean;
  /** From when on he may; only for his own change in a house without another administrator. */
  from: Date | null;
  /** Nobody may consent any more: it is withdrawn and asked for again. */
  stuck: boolean;
}

/** The changes that wait, oldest first; few, since one person has one of a kind. */
export async function waitingChanges(ctx: Context): Promise<WaitingChange[]> {
  const staff = authorize(ctx, 'staff_change.read');
  const from = ctx
    .db('staffChanges as ch')
    .leftJoin('staff as f', 'f.id', 'ch.staffId')
    .leftJoin('stations as b', 'b.id', 'ch.stationId')
    .where('ch.state', 'waiting')
    .orderBy('ch.id')
    .limit(100);
  const wanted = columns(['ch.id', 'ch.kind', 'ch.staffId', 'ch.given', 'ch.askedById', 'ch.askedAt', 'ch.alone'], {
    computed: {
      about: ctx.db.raw<string>('coalesce(f.name, b.name)'),
      askedBy: ctx.db.raw<string>('(select name from staff where id = ch.asked_by_id)'),
    },
  });
  const consents = can(staff, 'staff_change.withdraw', {});
  const rows = await selectRows(from, wanted);
  return Promise.all(
    rows.map(async ({ alone, askedById, ...row }) => {
      const due = consents ? await consentFrom(ctx, staff, { ...row, alone, askedById }) : null;
      const mayConsent = due !== null && due <= ctx.clock.now();
      const stuck = await nobodyConsents(ctx, { ...row, alone, askedById });
      return { ...row, mayConsent, from: askedById === staff.id ? due : null, stuck };
    }),
  );
}
