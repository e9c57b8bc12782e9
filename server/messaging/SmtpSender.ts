import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { MessageSender } from './MessageSender.ts';

/**
 * A mail server behind SMTP. The first line of the text is the subject. A message has the same Message-ID at every try,
 * by which mailboxes know a second copy when the answer to the first one was lost.
 */
export class SmtpSender implements MessageSender {
  readonly #from: string;
  readonly #transport: Transporter;
  constructor({ url, from, timeoutMs = 20_000 }: { url: string; from: string; timeoutMs?: number }) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
    const secure = protocol === 'smtps:';
    this.#from = from;
    this.#transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (secure ? 465 : 587),
      secure,
      // A password never goes over an open line.
      ...(auth ? { auth, requireTLS: !secure } : {}),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({
    recipient,
    body,
    idempotencyKey,
    attachments = [],
  }: Parameters<MessageSender['send']>[0]): Promise<{ reference: string }> {
    const [subject = '', ...lines] = body.split('\n');
    const id = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40);
    const messageId = `<${id}@${hostOf(this.#from)}>`;
    try {
      await this.#transport.sendMail({
        messageId,
        from: this.#from,
        to: { name: '', address: recipient },
        subject,
        text: lines.join('\n').trim(),
        attachments: attachments.map(({ name, content }) => ({
          filename: name,
          content,
          contentType: 'application/pdf',
        })),
      });
    } catch (error) {
      throw withoutAddress(error);
    }
    return { reference: messageId };
  }
}

const hostOf = (from: string): string => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';

/** A mail server's answer repeats the address, which stands in no log: only its numbers are kept. */
function withoutAddress(error: unknown): Error {
  const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
  return new Error(responseCode ? `mail server answered ${responseCode} (${code})` : `mail server: ${code}`);
}
