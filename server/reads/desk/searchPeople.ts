import { can, staffOf } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { maskPhone } from '../../lib/mask.ts';
import { formReaders } from '../../vocabulary/form/formReaders.ts';
import type { Role } from '../../vocabulary/roles.ts';
import { normalizeMobile } from '../../vocabulary/text/mobile.ts';

/** As lists show a phone: its beginning, stars, its end; either end may be left out. */
const MASKED = /^(\d{0,3})[*＊•·.…]{2,}(\d{0,4})$/;

/** Whom the lists show the agent: only they find an application by him. */
export function seesAgent({ actor }: Context): boolean {
  const staff = staffOf(actor);
  return !staff || formReaders.agent.some((role: Role) => staff.roles.includes(role));
}

type Condition = [sql: string, bindings: string[]];

/**
 * The condition for the agent's phone, if the text is one; null for any other text. A whole number is compared by its
 * keyed digest for those who may reveal it, and by its masked form for others who see that; a masked piece by the ends
 * it gives.
 */
export function phoneCondition(ctx: Context, wanted: string): Condition | null {
  const whole = normalizeMobile(wanted);
  const [, head = '', tail = ''] = MASKED.exec(wanted.replace(/\s/g, '')) ?? [];
  if (!whole && tail.length < 4) return null;
  if (!seesAgent(ctx)) return ['false', []];
  if (whole && (!staffOf(ctx.actor) || can(ctx.actor, 'application.reveal')))
    return ['?? = ?', ['a.agentPhoneIndex', keyedDigest(ctx.keys.index, whole)]];
  if (whole) return ending('a.agentPhoneMasked', maskPhone(whole));
  return ending('a.agentPhoneMasked', head.length === 3 ? `${head}****${tail}` : tail);
}

/** Read from its end, because the last digits tell most. */
const ending = (column: string, end: string): Condition => [
  'reverse(??) like ?',
  [column, `${[...end].reverse().join('')}%`],
];

/** An application's number ends with these digits, as people read it out. */
export const numberEnding = (end: string): Condition => ending('a.number', end);
