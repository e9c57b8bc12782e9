import { z } from 'zod';
import { characterFault, textRules, type TextKind } from '../../vocabulary/text/textRules.ts';

/** Fields that many bodies have. */
export const version = z.number().int().min(1);
/** A text of one kind, as it is kept; refused where it holds what that kind may not (a character nobody sees). */
export const typed = (kind: TextKind, max: number) =>
  z
    .string()
    .overwrite(textRules[kind].fold)
    .max(max)
    .refine((text) => characterFault(kind, text) === null, { error: 'holds a character nobody sees' });
export const words = (max: number) => typed('longText', max);
export const someWords = (max: number) => words(max).min(1);
export const nothing = z.strictObject({});
