import { z } from 'zod';
import type { MessageListRow } from '../reads/desk/messages.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { messageChannels, messageStates, messageTemplates } from '../vocabulary/messageStates.ts';

export const messageList = listColumns('message.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number().nullable()),
  applicationNumber: toReaders(z.string().nullable()),
  organizationName: toReaders(z.string().nullable()),
  template: toReaders(z.enum(messageTemplates)),
  channel: toReaders(z.enum(messageChannels)),
  recipientMasked: onlyTo(formReaders.agent, z.string()),
  body: onlyTo(formReaders.agent, z.string()),
  bodyMasked: onlyTo(formReaders.agent, z.string()),
  state: toReaders(z.enum(messageStates)),
  attempts: toReaders(z.number()),
  lastError: toReaders(z.string().nullable()),
  createdAt: toReaders(z.string()),
  acceptedAt: toReaders(z.string().nullable()),
  abilities: toReaders(z.array(z.string())),
});
export const messageSchema = messageList.schema;
export type MessageRow = z.infer<typeof messageSchema>;

export function presentMessage(actor: Actor, row: MessageListRow): MessageRow {
  const { projectId, state, template } = row;
  return messageList.present(actor, {
    ...row,
    // The text of a message that was accepted is erased, so it cannot be sent again. For a code a new one is made.
    abilities: abilitiesOf(actor, 'message', { projectId, state }).filter(
      (verb) => verb !== 'resend' || state === 'failed' || template === 'authorization_code',
    ),
  });
}
