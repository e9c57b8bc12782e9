/** Sends a message to a provider. The same idempotencyKey never makes a second message there. */
export interface MessageSender {
  /** @throws Error when the provider refuses or does not answer */
  send(message: {
    channel: 'sms' | 'mail';
    recipient: string;
    body: string;
    idempotencyKey: string;
    attachments?: readonly { name: string; content: Buffer }[];
  }): Promise<{ reference: string }>;
}
