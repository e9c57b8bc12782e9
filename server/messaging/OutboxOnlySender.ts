import type { MessageSender } from './MessageSender.ts';

/** No gateway is set: the message stays in the desk's outbox, which shows that it went no further. */
export class OutboxOnlySender implements MessageSender {
  async send(): Promise<{ reference: string }> {
    return { reference: 'outbox' };
  }
}
