import { z } from 'zod';
import type { MessageListRow } from '../reads/desk/messages.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { messageChannels, messageStates, messageTemplates } from '../vocabulary/messageStates.ts';

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
export function presentMessage(actor: Actor, row: MessageListRow): MessageRow {
  const { projectId, state, template } = row;
  return {
    ...plainFields(messageSchema, row),
    // The text of a message that was accepted is erased, so it cannot be sent again. For a code a new one is made.
    abilities: abilitiesOf(actor, 'message', { projectId, state }).filter(
      (verb) => verb !== 'resend' || state === 'failed' || template === 'authorization_code',
    ),
  };
}
