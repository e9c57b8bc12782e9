import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { leafOf } from '@vocabulary/form/formLeaves.ts';
import { openedBy } from '@vocabulary/form/formTargets.ts';
import { createContext, useContext } from 'react';
import type { Draft } from './useDraft.ts';

export interface FormContextValue {
  application: IntakeApplication;
  draft: Draft;
  /** Faults to show now, by path. */
  faults: Readonly<Record<string, FormFault>>;
  forget(path: string): void;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error('useForm outside <FormContext>');
  return value;
}

/**
 * Whether a field may be changed: every field of a draft; of a returned application only the fields that
 * the return names (and the invoice).
 */
export function isLocked({ unlocked }: Pick<IntakeApplication, 'unlocked'>, path: string): boolean {
  if (unlocked === null) return false;
  const field = openedBy(path);
  return field !== 'invoice' && !unlocked.fields.includes(field ?? path);
}

export interface BoundField {
  value: string;
  set(text: string): void;
  fault: FormFault | null;
  locked: boolean;
}

/** One text value of the form, bound to its path. */
export function useField(path: string): BoundField {
  const { application, draft, faults, forget } = useForm();
  const value = leafOf(draft.form, path);
  return {
    value: typeof value === 'string' ? value : '',
    set: (text) => {
      draft.set(path, text);
      forget(path);
    },
    fault: faults[path] ?? null,
    locked: isLocked(application, path),
  };
}
