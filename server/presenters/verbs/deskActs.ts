import { z } from 'zod';
import { auditCursorSchema } from '../../lib/auditCursor.ts';
import { applicationRowSchema } from '../application.ts';
import { newLoginSchema } from '../staffMember.ts';
import { stationSchema } from '../station.ts';
import { auditFaultKinds } from '../../vocabulary/auditFaults.ts';
import { roles } from '../../vocabulary/roles.ts';
import { STAFF_LOGIN } from '../../vocabulary/staffLogin.ts';
import { nothing, typed, version } from './words.ts';

const serial = z.strictObject({
  serial: typed('serial', 80).min(4),
  label: typed('line', 80).default(''),
});
const name = typed('line', 60).min(1);
const duties = {
  roles: z.array(z.enum(roles)).max(roles.length),
  allProjects: z.boolean(),
  projectIds: z.array(z.number().int().positive()).max(500).default([]),
};
const digits = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

/** Changes at the desk that belong to no single record, by address: POST /api/desk/<address>. */
export const deskActs = {
  'applications/claim-next': { body: nothing, answer: applicationRowSchema },
  'tokens/receive': {
    body: z.strictObject({ modelId: z.number().int().positive(), serials: z.array(serial).min(1).max(500) }),
    answer: z.strictObject({ received: z.array(z.strictObject({ id: z.number(), serial: z.string() })) }),
  },
  'audit-events/verify': {
    body: z.strictObject({ cursor: auditCursorSchema.nullish() }),
    answer: z.strictObject({
      events: z.number(),
      seals: z.number(),
      unsealed: z.number(),
      heads: z.number(),
      lastSealHash: z.string().nullable(),
      firstFault: z
        .strictObject({ kind: z.enum(auditFaultKinds), eventId: z.number().optional(), sealId: z.number().optional() })
        .nullable(),
      next: auditCursorSchema.nullable(),
      percent: z.number(),
    }),
  },
  staff: {
    body: z.strictObject({
      login: z.string().trim().toLowerCase().regex(STAFF_LOGIN),
      name,
      ...duties,
    }),
    answer: newLoginSchema,
  },
  stations: { body: z.strictObject({ name }), answer: stationSchema.extend({ key: z.string() }) },
  'session/step-up': { body: z.strictObject({ totp: digits }), answer: z.strictObject({ steppedUpAt: z.string() }) },
} as const;

/**
 * PUT /api/desk/staff/:id takes the whole record, as react-admin sends it; fields that are not named here are ignored.
 */
export const staffChange = z.object({ version, name, ...duties, active: z.boolean() });

export type DeskAct = keyof typeof deskActs;
export type ActBody<A extends DeskAct> = z.input<(typeof deskActs)[A]['body']>;
export type ActAnswer<A extends DeskAct> = z.output<(typeof deskActs)[A]['answer']>;
