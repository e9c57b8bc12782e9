import { formPaths } from './formFields.ts';
import { leafOf } from './formLeaves.ts';
import type { FormPath } from './FormPath.ts';

/** One text of a form that is filled in. The path names a holder's line too (`subjects.0.name`), the leaf does not. */
export interface FormEntry {
  path: string;
  leaf: FormPath;
  value: string;
}

/** Every text of this form that is not empty, in the form's order; those of a holder once for each. */
export function formEntries(form: { subjects: readonly unknown[] }): FormEntry[] {
  return pathsOf(form).flatMap(({ path, leaf }) => {
    const value = leafOf(form, path);
    return typeof value === 'string' && value !== '' ? [{ path, leaf, value }] : [];
  });
}

function pathsOf({ subjects }: { subjects: readonly unknown[] }): Pick<FormEntry, 'path' | 'leaf'>[] {
  const once = (leaf: FormPath) => ({ path: leaf, leaf });
  const firstOfHolders = formPaths.findIndex((leaf) => leaf.startsWith('subjects.'));
  const ofHolders = formPaths.filter((leaf) => leaf.startsWith('subjects.'));
  const others = formPaths.filter((leaf) => !leaf.startsWith('subjects.'));
  return [
    ...others.slice(0, firstOfHolders).map(once),
    ...subjects.flatMap((_holder, index) =>
      ofHolders.map((leaf) => ({ path: leaf.replace('subjects.', `subjects.${index}.`), leaf })),
    ),
    ...others.slice(firstOfHolders).map(once),
  ];
}
