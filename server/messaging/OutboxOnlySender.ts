import type { MessageSender } from './MessageSender.ts';

/** No gateway is set: the message stays in the desk's outbox, which shows that it was not sent. */
export class OutboxOnlySender implements MessageSender {
  async send(): Promise<{ reference: string }> {
    return { reference: 'outbox' };
  }
}
