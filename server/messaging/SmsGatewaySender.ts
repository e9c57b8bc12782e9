import { z } from 'zod';
import type { MessageSender } from './MessageSender.ts';

const accepted = z.object({ reference: z.string().min(1) });

/**
 * A gateway behind HTTP: POST { channel, to, text } with `Idempotency-Key`; 2xx with { reference } means accepted.
 * A vendor's own protocol needs such an endpoint in front of it; none has been tried here.
 */
export class SmsGatewaySender implements MessageSender {
  readonly #url: string;
  readonly #timeout: number;
  constructor(url: string, timeoutMs = 10_000) {
    this.#url = url;
    this.#timeout = timeoutMs;
  }
  async send({
    channel,
    recipient,
    body,
    idempotencyKey,
  }: Parameters<MessageSender['send']>[0]): Promise<{ reference: string }> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify({ channel, to: recipient, text: body }),
      signal: AbortSignal.timeout(this.#timeout),
    });
    if (!response.ok) throw new Error(`gateway answered ${response.status}`);
    return accepted.parse(await response.json());
  }
}
