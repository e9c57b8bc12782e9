import type { ReturnedKind } from '../documentKinds.ts';
import type { ComparedPart } from '../materialFacts.ts';
import type { Role } from '../roles.ts';
import type { TextKind } from '../text/textRules.ts';
import type { FillSection } from './fillSections.ts';

export type Pair = readonly [zh: string, en: string];

/** What can be masked: each has its mask (server/presenters/maskedForms.ts). */
export type MaskableType = 'idNumber' | 'phone' | 'email';
/** What stands in a leaf: how it is kept (text/textRules.ts), and how the desk shows it. */
export type FormFieldType =
  | Exclude<TextKind, 'trackingNumber' | 'serial' | 'reference' | 'search'>
  | 'choice'
  /** The position of an item: no value of its own, shown nowhere. */
  | 'item';

interface Facts {
  /** What the applicant calls it, wherever it is named: faults, reasons of a return, messages. */
  name: Pair;
  /** At its input, below the heading of its section; the name where none is given. */
  label?: Pair;
  /** In a row of the desk, below the heading of its part. */
  short: Pair;
  /** The section with its input; null: no page asks for it. */
  askedIn: FillSection | null;
  /** The forms to sign on which it is printed. */
  printedOn: readonly ReturnedKind[];
  /** A signature stands for it: when it changes, the forms that print it are sent again. */
  signed: boolean;
  /** Part of what reviewers decide on: a change voids the decision. */
  decided: boolean;
  /** What a reviewer compares it with a picture as; null: he does not. */
  compared: ComparedPart | null;
  /** Who at the desk reads it. */
  readBy: readonly Role[];
  /** Filled in already in the account's next application. */
  remembered: boolean;
  /** Found by the desk's search for applications. */
  searched: boolean;
}

/**
 * All that is known of a leaf of the form. `masked`: for staff until revealed, and, once handed in, for the applicant
 * too.
 */
export type FormFieldFacts = Facts &
  (
    | { type: MaskableType; masked: 'never' | 'for_staff' | 'for_all' }
    | { type: Exclude<FormFieldType, MaskableType>; masked: 'never' }
  );
