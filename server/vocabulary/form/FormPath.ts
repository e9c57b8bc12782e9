import type { ApplicationForm } from './applicationForm.ts';

type PathsOf<Value> = Value extends readonly (infer Line)[]
  ? PathsOf<Line>
  : Value extends object
    ? { [Key in keyof Value & string]: Joined<Key, PathsOf<NonNullable<Value[Key]>>> }[keyof Value & string]
    : '';
type Joined<Key extends string, Rest extends string> = Rest extends '' ? Key : `${Key}.${Rest}`;

/** A leaf of the form, the lines of a list taken together: `organization.name`, `subjects.idNumber`. */
export type FormPath = PathsOf<ApplicationForm>;
/** A part of the form: what stands at its top. */
export type FormPart = keyof ApplicationForm;
export type PathIn<Part extends FormPart> = Extract<FormPath, Part | `${Part}.${string}`>;
