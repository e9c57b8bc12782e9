import { sqlRows } from '../../models/sqlRows.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import type { Context } from '../context.ts';
import { openForm } from '../forms/content.ts';
import type { MaterialSlot } from './requiredMaterials.ts';
import { slotsOf, type SlotFacts } from './slotsOf.ts';

export interface Places {
  slots: MaterialSlot[];
  /** The largest file the project takes. */
  limitBytes: number;
}

const placesSql = `
  select accounts.kind as account_kind, projects.upload_limit_bytes, contents.sealed,
    (select coalesce(json_agg(json_build_object('kind', kind, 'required', required, 'condition', condition,
        'position', position)), '[]')
      from workflow_materials where workflow_id = applications.workflow_id) as rules,
    (select coalesce(json_agg(json_build_object('id', items.id, 'position', items.position,
        'withSeal', products.with_seal, 'subjectKind', items.subject_kind) order by items.position), '[]')
      from application_items items join products on products.id = items.product_id
      where items.application_id = applications.id) as items
  from applications
    join accounts on accounts.id = applications.account_id
    join projects on projects.id = applications.project_id
    join application_contents contents on contents.application_id = applications.id
  where applications.id = ?`;

interface PlacesRow extends Pick<SlotFacts, 'rules' | 'items'> {
  account_kind: SlotFacts['accountKind'];
  upload_limit_bytes: number;
  sealed: Buffer;
}

/**
 * Where pictures of this application belong now. An upload asks twice, before its bytes and under the lock: one
 * statement each time, not the whole submission.
 */
export async function loadPlaces(
  ctx: Context,
  { application: { id }, dataKey }: Pick<OwnApplication, 'application' | 'dataKey'>,
): Promise<Places> {
  const [row] = await sqlRows<PlacesRow>(ctx.db, placesSql, [id]);
  if (!row) throw new Error(`application ${id} has no content`);
  const { account_kind: accountKind, upload_limit_bytes: limitBytes, sealed, rules, items } = row;
  return { slots: slotsOf({ accountKind, form: openForm(dataKey, id, sealed), rules, items }), limitBytes };
}
