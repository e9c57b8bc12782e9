import type { ApplicationForm } from './applicationForm.ts';
import type { FormFieldFacts } from './FormFieldFacts.ts';
import { formFields, formPaths } from './formFields.ts';
import type { FormPath } from './FormPath.ts';

/** The leaf a path names, lines of a list taken together (`subjects.0.name` → `subjects.name`), or null. */
export function leafAt(path: string): FormPath | null {
  const leaf = path.replace(/\.\d+(?=\.)/g, '');
  return Object.hasOwn(formFields, leaf) ? (leaf as FormPath) : null;
}

/** What is known of the leaf a path names, or null. */
export function factsAt(path: string): FormFieldFacts | null {
  const leaf = leafAt(path);
  return leaf && formFields[leaf];
}

/** A copy in which every text is what `change` makes of it. */
export function mapTexts(
  form: ApplicationForm,
  change: (text: string, facts: FormFieldFacts) => string,
): ApplicationForm {
  const mapped = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((line: unknown) => mapped(line, path));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, join(path, key))]));
    return typeof value === 'string' ? change(value, formFields[path as FormPath]) : value;
  };
  return mapped(form, '') as ApplicationForm;
}

/** The leaves that are wanted; a part without any is left out. */
export function pickLeaves(
  form: ApplicationForm,
  wanted: (facts: FormFieldFacts) => boolean,
): Partial<ApplicationForm> {
  const picked = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((line: unknown) => picked(line, path));
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => hasWanted(join(path, key)));
    return Object.fromEntries(kept.map(([key, inner]) => [key, picked(inner, join(path, key))]));
  };
  const hasWanted = (path: string): boolean => leavesUnder(path).some((leaf) => wanted(formFields[leaf]));
  return picked(form, '') as Partial<ApplicationForm>;
}

/** All leaves below a path of the form, itself included: `subjects` and `subjects.0` name five. */
export function leavesUnder(path: string): FormPath[] {
  const head = path.replace(/\.\d+(?=\.|$)/g, '');
  return formPaths.filter((leaf) => leaf === head || leaf.startsWith(`${head}.`));
}

/** The value at a path, or undefined. */
export function leafOf(form: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], form);
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
