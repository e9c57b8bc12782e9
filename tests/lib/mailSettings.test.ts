import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const config = (mail: Record<string, string>) =>
  readConfig({ DATABASE_URL: 'postgres://x', MASTER_KEY: Buffer.alloc(32).toString('base64'), ...mail });

describe('settings of the mail server', () => {
  it('may be left out, both together', () => {
    expect(config({})).toMatchObject({ SMTP_URL: '', MAIL_FROM: '' });
  });
  it.each(['noreply@yinxin.example', '印信台 <noreply@yinxin.example>'])('take the sender %s', (from) => {
    expect(config({ SMTP_URL: 'smtps://user:word@mail.example', MAIL_FROM: from })).toMatchObject({ MAIL_FROM: from });
  });
  it.each([
    ['no sender', { SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    ['two senders', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@x.example,b@x.example' }, 'MAIL_FROM'],
    [
      'a sender with a line end',
      { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a\r\nBcc: <b@x.example>' },
      'MAIL_FROM',
    ],
    ['another protocol', { SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@x.example' }, 'SMTP_URL'],
  ])('are refused with %s', (_what, mail, named) => {
    expect(() => config(mail)).toThrow(named);
  });
});
