import { enMessages } from '../../templates/messages/en.ts';
import { zhMessages } from '../../templates/messages/zh.ts';
import type { MessageChannel, MessageTemplate } from '../vocabulary/messageStates.ts';

const FIELD = /\{(\*?)(\w+)\}/g;

/**
 * Fills a message; a mail says it in both languages, its first line is the subject. `masked` is what the outbox may
 * show: secrets ({*code}) as dots.
 * @throws Error when the template asks for a value that was not given: an incomplete message is never sent.
 */
export function composeMessage(
  template: MessageTemplate,
  channel: MessageChannel,
  values: Readonly<Record<string, string>>,
  locale: 'zh' | 'en' = 'zh',
): { body: string; masked: string } {
  const text = channel === 'mail' ? bothLanguages(template) : (locale === 'zh' ? zhMessages : enMessages)[template];
  const fill = (hide: boolean): string =>
    text.replace(FIELD, (_whole, secret: string, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message ${template} lacks "${name}"`);
      return hide && secret ? '••••••' : value;
    });
  return { body: fill(false), masked: fill(true) };
}

function bothLanguages(template: MessageTemplate): string {
  const [zhSubject, ...zh] = zhMessages[template].split('\n');
  const [enSubject, ...en] = enMessages[template].split('\n');
  return [`${zhSubject} ${enSubject}`, ...zh, '', ...en].join('\n');
}
