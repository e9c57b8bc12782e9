import { factsAt } from '@vocabulary/form/formLeaves.ts';
import { materialFacts, type ComparedPart } from '@vocabulary/materialFacts.ts';
import { materialKinds, type MaterialKind } from '@vocabulary/materialKinds.ts';
import type { ApplicationDetail, ApplicationMaterial } from '@presenters/applicationDetail.ts';
import { formSections, type ShownField } from '../applications/formSections.ts';

/** One thing to compare: a field with a picture, or a picture by itself (legible, sealed, in force). */
export interface CheckItem {
  key: string;
  kind: 'field' | 'material';
  /** Field path or material kind, as a decision's reason names it. */
  target: string;
  materialId: number | null;
  field: ShownField | null;
  /** Changes when the value that was ticked has changed: then the tick no longer counts. */
  fingerprint: string;
}
export interface CheckGroup {
  key: string;
  material: ApplicationMaterial | null;
  items: CheckItem[];
}

/** Everything to look at, in the order of the pictures: the fields of each picture, then the picture itself. */
export function buildChecklist(record: Pick<ApplicationDetail, 'content' | 'materials' | 'items'>): CheckGroup[] {
  const materials = record.materials.filter(
    ({ status, kind }) => status !== 'replaced' && materialFacts[kind].judgedBy === 'review',
  );
  const fields = formSections(record.content).flatMap((section) => section.fields);
  const placed = fields.flatMap((field) => {
    const part = factsAt(field.path)?.compared;
    return part ? [{ field, material: pick(materials, kindsProving(part), itemOf(record, field.path)) }] : [];
  });
  const groups = materials.map((material) => ({
    key: `m${material.id}`,
    material,
    items: [
      ...placed.filter((one) => one.material === material).map(({ field }) => fieldItem(field, material)),
      materialItem(material),
    ],
  }));
  const loose = placed.filter(({ material }) => material === null).map(({ field }) => fieldItem(field, null));
  return loose.length > 0 ? [...groups, { key: 'loose', material: null, items: loose }] : groups;
}

/** Kinds that prove a part of the form, the best first. */
function kindsProving(part: ComparedPart): MaterialKind[] {
  const choice = (kind: MaterialKind): number => materialFacts[kind].proves[part] ?? Infinity;
  return materialKinds.filter((kind) => choice(kind) < Infinity).toSorted((a, b) => choice(a) - choice(b));
}

/** The first kind that was uploaded. A further holder's own picture belongs to the holder's item. */
function pick(
  materials: ApplicationMaterial[],
  kinds: readonly MaterialKind[],
  itemId: number | null,
): ApplicationMaterial | null {
  for (const kind of kinds) {
    const found = materials.filter((one) => one.kind === kind);
    if (found.length > 0) return found.find((one) => one.itemId === itemId) ?? found[0] ?? null;
  }
  return null;
}

/**
 * The item a holder's field belongs to: in `subjects.0.name` the number is the holder's index, and the
 * holder names the item by its position.
 */
function itemOf({ content, items }: Pick<ApplicationDetail, 'content' | 'items'>, path: string): number | null {
  const holder = /^subjects\.(\d+)\./.exec(path)?.[1];
  const position = holder === undefined ? undefined : content.subjects[Number(holder)]?.item;
  return items.find((item) => item.position === position)?.id ?? null;
}

function fieldItem(field: ShownField, material: ApplicationMaterial | null): CheckItem {
  return {
    key: `field:${field.path}`,
    kind: 'field',
    target: field.path,
    materialId: material?.id ?? null,
    field,
    fingerprint: field.value,
  };
}
function materialItem(material: ApplicationMaterial): CheckItem {
  return {
    key: `material:${material.id}`,
    kind: 'material',
    target: material.kind,
    materialId: material.id,
    field: null,
    fingerprint: material.contentSha256,
  };
}
