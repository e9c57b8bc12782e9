import type { z } from 'zod';
import { accountCalls } from './accountCalls.ts';
import { applicationCalls } from './applicationCalls.ts';
import { materialCalls } from './materialCalls.ts';
import { parcelCalls } from './parcelCalls.ts';

export interface CallShape {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The body is a file. */
  rawBody?: true;
  /** null: 204, nothing to show. */
  answer: z.ZodType | null;
  /** 204 when there is nothing to show. */
  mayBeEmpty?: true;
}
export type CallName = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`;

/**
 * Every endpoint of the applicant that takes or answers JSON, by method and address. The routes check with these
 * schemas, and they type the pages' calls.
 */
export const intakeCalls = {
  ...accountCalls,
  ...applicationCalls,
  ...materialCalls,
  ...parcelCalls,
} satisfies Record<CallName, CallShape>;

type IntakeCalls = typeof intakeCalls;
export type IntakeCall = keyof IntakeCalls;
/** The parts of a request that have a schema. */
type PartOf<C extends IntakeCall> = keyof IntakeCalls[C] & ('params' | 'query' | 'body');
/** The request as a page gives it. */
export type CallInput<C extends IntakeCall> = {
  [Part in PartOf<C>]: IntakeCalls[C][Part] extends z.ZodType ? z.input<IntakeCalls[C][Part]> : never;
};
/** The request after parsing: trimmed, with its defaults. */
export type CallRequest<C extends IntakeCall> = {
  [Part in PartOf<C>]: IntakeCalls[C][Part] extends z.ZodType ? z.output<IntakeCalls[C][Part]> : never;
};
export type CallAnswer<C extends IntakeCall> =
  | (IntakeCalls[C]['answer'] extends z.ZodType ? z.output<IntakeCalls[C]['answer']> : undefined)
  | (IntakeCalls[C] extends { mayBeEmpty: true } ? undefined : never);
