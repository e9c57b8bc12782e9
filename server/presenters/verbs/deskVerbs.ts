import { z } from 'zod';
import { alarmSchema } from '../alarm.ts';
import { messageSchema } from '../message.ts';
import { jobDetailSchema } from '../productionJob.ts';
import { newLoginSchema } from '../staffMember.ts';
import { tokenSchema } from '../token.ts';
import { applicationVerbs } from './applications.ts';
import { paymentVerbs } from './payments.ts';
import { shipmentVerbs } from './shipments.ts';
import { nothing, someWords, version } from './words.ts';

interface VerbShape {
  body: z.ZodType;
  /** null: 204, nothing to show. */
  answer: z.ZodType | null;
}

const days = z.array(z.iso.date()).max(120);

/**
 * Every verb on one record of the desk, by its noun: POST /api/desk/<noun>/:id/<verb>. The routes check with these
 * schemas, and they type the pages' calls.
 */
export const deskVerbs = {
  applications: applicationVerbs,
  payments: paymentVerbs,
  shipments: shipmentVerbs,
  tokens: {
    'undo-receipt': { body: nothing, answer: null },
    spoil: {
      body: z.strictObject({ version: version.optional(), reason: someWords(300), lost: z.boolean().default(false) }),
      answer: tokenSchema,
    },
  },
  'production-jobs': {
    abandon: { body: z.strictObject({ reason: someWords(300) }), answer: jobDetailSchema },
    resume: {
      body: z.discriminatedUnion('how', [
        z.strictObject({ how: z.literal('goOn') }),
        z.strictObject({ how: z.literal('beginAnew'), reason: someWords(300) }),
      ]),
      answer: jobDetailSchema,
    },
  },
  alarms: { close: { body: z.strictObject({ reason: someWords(300) }), answer: alarmSchema } },
  'holiday-notices': {
    enter: {
      body: z.strictObject({ version, daysOff: days, makeUpDays: days }),
      answer: null,
    },
    remove: { body: z.strictObject({ version }), answer: null },
  },
  'staff-changes': { consent: { body: nothing, answer: null }, withdraw: { body: nothing, answer: null } },
  messages: { resend: { body: nothing, answer: messageSchema } },
  staff: {
    reset: {
      body: z.strictObject({ version, password: z.boolean().default(false), totp: z.boolean().default(false) }),
      answer: newLoginSchema,
    },
  },
} satisfies Record<string, Record<string, VerbShape>>;

type DeskVerbs = typeof deskVerbs;
export type DeskNoun = keyof DeskVerbs;
export type DeskVerb<N extends DeskNoun> = keyof DeskVerbs[N] & string;
type Shape<N extends DeskNoun, V extends DeskVerb<N>> = DeskVerbs[N][V] extends VerbShape ? DeskVerbs[N][V] : never;
/** The body as it is sent. */
export type VerbBody<N extends DeskNoun, V extends DeskVerb<N>> = z.input<Shape<N, V>['body']>;
/** The body after parsing: trimmed, with its defaults. */
export type VerbRequest<N extends DeskNoun, V extends DeskVerb<N>> = z.output<Shape<N, V>['body']>;
export type VerbAnswer<N extends DeskNoun, V extends DeskVerb<N>> = Shape<N, V>['answer'] extends z.ZodType
  ? z.output<Shape<N, V>['answer']>
  : undefined;
