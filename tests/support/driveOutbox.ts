import { eventually } from './driveEventually.ts';
import type { Visitor } from './driveVisitor.ts';

interface Message {
  id: number;
  template: string;
  recipient: string;
  body: string;
}

/** The demo's outbox: here tests read the messages that a phone would get. */
export class Outbox {
  readonly #visitor: Visitor;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  messages(): Promise<Message[]> {
    return this.#visitor.get('/api/public/demo/messages');
  }

  /**
   * Calls `ask`, which sends a code to this phone, and reads that code. `template` as in the vocabulary of messages.
   */
  async codeAfter(
    phone: string,
    template: 'verification_code' | 'authorization_code',
    ask: () => Promise<unknown>,
  ): Promise<string> {
    const before = (await this.messages())[0]?.id ?? 0;
    await ask();
    return this.code(phone, template, before);
  }

  /** The newest code to this phone. */
  async code(phone: string, template: 'verification_code' | 'authorization_code', after = 0): Promise<string> {
    const { body } = await eventually(`a ${template} for ${phone}`, async () =>
      (await this.messages()).find((one) => one.id > after && one.template === template && one.recipient === phone),
    );
    const code = /(?:验证码是|授权码：)\s*([0-9A-Z-]+)/.exec(body)?.[1];
    if (!code) throw new Error(`no code of ${template} for ${phone} in: ${body}`);
    return code;
  }
}
