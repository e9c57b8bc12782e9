import type { ReturnedKind } from '../documentKinds.ts';
import type { Pair } from './FormFieldFacts.ts';
import { formFields } from './formFields.ts';
import { leafAt, leavesUnder } from './formLeaves.ts';
import type { FormPart, FormPath, PathIn } from './FormPath.ts';

/** Parts whose fields belong together: a return opens all of them. */
const wholeParts = {
  subjects: ['持证人', 'Certificate holders'],
  invoice: ['发票信息', 'Invoice'],
  delivery: ['领取方式', 'Delivery'],
  change: ['变更内容', 'What changes'],
} as const satisfies Partial<Record<FormPart, Pair>>;
type WholePart = keyof typeof wholeParts;
/** What a return opens: a field, or one of these parts. */
export type FormTarget = WholePart | Exclude<FormPath, PathIn<WholePart>>;

/** What a return that names this path opens (`subjects.0.idNumber` → `subjects`), or null. */
export function openedBy(path: string): FormTarget | null {
  const [part = ''] = path.split('.');
  if (isWhole(part)) return part;
  return leafAt(path) as Exclude<FormPath, PathIn<WholePart>> | null;
}

export function targetName(target: FormTarget): Pair {
  return isWhole(target) ? wholeParts[target] : formFields[target].name;
}

/** Forms to be sent again when what these paths open is changed. */
export function formsPrinting(paths: readonly string[]): ReturnedKind[] {
  const opened = paths.flatMap((path) => leavesUnder(openedBy(path) ?? path)).map((leaf) => formFields[leaf]);
  return [...new Set(opened.flatMap(({ signed, printedOn }) => (signed ? printedOn : [])))];
}

function isWhole(part: string): part is WholePart {
  return Object.hasOwn(wholeParts, part);
}
