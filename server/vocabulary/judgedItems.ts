import { formEntries, type FormEntry } from './form/formEntries.ts';
import { factsAt } from './form/formLeaves.ts';
import { materialFacts, type ComparedPart } from './materialFacts.ts';
import { materialKinds, type MaterialKind, type MaterialStatus } from './materialKinds.ts';

/** What a reviewer says of one item: it fits, it does not, or (a mark taken back) nothing. */
export const judgements = ['ok', 'problem', 'open'] as const;
export type Judgement = (typeof judgements)[number];

/** One thing to compare: a field with a picture, or a picture by itself (legible, sealed, in force). */
export interface JudgedItem {
  key: string;
  kind: 'field' | 'material';
  /** Field path or material kind, as a decision's reason names it. */
  target: string;
  materialId: number | null;
  /** The form's text that is compared; null for a picture by itself. */
  entry: FormEntry | null;
  /** Text and picture as they were compared: a judgement counts as long as both are the same. */
  compared: string;
}
export interface JudgedGroup<M> {
  key: string;
  material: M | null;
  items: JudgedItem[];
}

interface JudgedMaterial {
  id: number;
  kind: MaterialKind;
  status: MaterialStatus;
  itemId: number | null;
  contentSha256: string;
}
interface JudgedContent<M> {
  content: { subjects: readonly { item: number }[] };
  /** Oldest first. */
  materials: readonly M[];
  items: readonly { id: number; position: number }[];
}

/**
 * Everything a reviewer has to look at before he approves, in the order of the pictures: the fields of each picture,
 * then the picture itself. The page shows exactly this, and the server asks for exactly this.
 */
export function judgedItems<M extends JudgedMaterial>(record: JudgedContent<M>): JudgedGroup<M>[] {
  const materials = record.materials.filter(
    ({ status, kind }) => status !== 'replaced' && materialFacts[kind].judgedBy === 'review',
  );
  const placed = formEntries(record.content).flatMap((entry) => {
    const part = factsAt(entry.path)?.compared;
    return part ? [{ entry, material: pick(materials, kindsProving(part), itemOf(record, entry.path)) }] : [];
  });
  const groups = materials.map((material) => ({
    key: `m${material.id}`,
    material,
    items: [
      ...placed.filter((one) => one.material === material).map(({ entry }) => fieldItem(entry, material)),
      materialItem(material),
    ],
  }));
  const loose = placed.filter(({ material }) => material === null).map(({ entry }) => fieldItem(entry, null));
  return loose.length > 0 ? [...groups, { key: 'loose', material: null, items: loose }] : groups;
}

/** Kinds that prove a part of the form, the best first. */
function kindsProving(part: ComparedPart): MaterialKind[] {
  const choice = (kind: MaterialKind): number => materialFacts[kind].proves[part] ?? Infinity;
  return materialKinds.filter((kind) => choice(kind) < Infinity).toSorted((a, b) => choice(a) - choice(b));
}

/** The first kind that was uploaded. A further holder's own picture belongs to the holder's item. */
function pick<M extends JudgedMaterial>(
  materials: readonly M[],
  kinds: readonly MaterialKind[],
  itemId: number | null,
): M | null {
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
function itemOf({ content, items }: Pick<JudgedContent<never>, 'content' | 'items'>, path: string): number | null {
  const holder = /^subjects\.(\d+)\./.exec(path)?.[1];
  const position = holder === undefined ? undefined : content.subjects[Number(holder)]?.item;
  return items.find((item) => item.position === position)?.id ?? null;
}

function fieldItem(entry: FormEntry, material: JudgedMaterial | null): JudgedItem {
  return {
    key: `field:${entry.path}`,
    kind: 'field',
    target: entry.path,
    materialId: material?.id ?? null,
    entry,
    compared: `${entry.value} ${material?.contentSha256 ?? ''}`,
  };
}
function materialItem(material: JudgedMaterial): JudgedItem {
  return {
    key: `material:${material.id}`,
    kind: 'material',
    target: material.kind,
    materialId: material.id,
    entry: null,
    compared: material.contentSha256,
  };
}
