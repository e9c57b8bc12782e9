import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { Message } from '../models/Message.ts';
import { messageChannels, messageStates, messageTemplates } from '../vocabulary/messageStates.ts';
import { iso, isoOrNull } from './moments.ts';

export const messageSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number().nullable(),
  applicationNumber: z.string().nullable(),
  organizationName: z.string().nullable(),
  template: z.enum(messageTemplates),
  channel: z.enum(messageChannels),
  recipientMasked: z.string(),
  body: z.string(),
  bodyMasked: z.string(),
  state: z.enum(messageStates),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  acceptedAt: z.string().nullable(),
  abilities: z.array(z.string()),
});
export type MessageRow = z.infer<typeof messageSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export type MessageSource = Pick<
  Message,
  | 'id'
  | 'applicationId'
  | 'template'
  | 'channel'
  | 'recipientMasked'
  | 'bodyMasked'
  | 'state'
  | 'attempts'
  | 'lastError'
  | 'acceptedAt'
  | 'createdAt'
> & { applicationNumber: string | null; organizationName: string | null; projectId: number | null; body: string };

export function presentMessage(actor: Actor, row: MessageSource): MessageRow {
  const {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    template,
    channel,
    recipientMasked,
    body,
    bodyMasked,
    state,
    attempts,
    lastError,
  } = row;
  return {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    template,
    channel,
    recipientMasked,
    body,
    bodyMasked,
    state,
    attempts,
    lastError,
    createdAt: iso(row.createdAt),
    acceptedAt: isoOrNull(row.acceptedAt),
    // A text that was taken is gone; a code is made anew.
    abilities: abilitiesOf(actor, 'message', { projectId: row.projectId, state }).filter(
      (verb) => verb !== 'resend' || state === 'failed' || template === 'authorization_code',
    ),
  };
}
