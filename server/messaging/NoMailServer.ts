import type { MessageSender } from './MessageSender.ts';

/** The mail server was taken out of the settings while mails waited: they stay failed, and can be sent again. */
export class NoMailServer implements MessageSender {
  async send(): Promise<never> {
    throw new Error('no mail server is set');
  }
}
