import { fork } from 'node:child_process';
import path from 'node:path';

export interface TakenMail {
  to: string[];
  subject: string;
  messageId: string;
  text: string;
  files: { name: string; content: Buffer }[];
}
export interface FakeMailServer {
  url: string;
  mode(mode: 'ok' | 'refuse' | 'accept_then_silent'): Promise<void>;
  /** The mails it took for one address. */
  taken(address: string): Promise<TakenMail[]>;
  stop(): Promise<void>;
}

/** Starts the stand-in mail server as its own process. */
export async function startFakeMailServer(): Promise<FakeMailServer> {
  const child = fork(path.join(import.meta.dirname, 'fakeMailServer.mjs'), { stdio: 'inherit' });
  const { port, controlPort } = await new Promise<{ port: number; controlPort: number }>((resolve) =>
    child.once('message', (message) => resolve(message as { port: number; controlPort: number })),
  );
  const control = `http://127.0.0.1:${controlPort}`;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mode: async (mode) => void (await fetch(`${control}/mode`, { method: 'POST', body: JSON.stringify({ mode }) })),
    taken: async (address) => {
      const mails = (await (await fetch(`${control}/ledger`)).json()) as { to: string[]; raw: string }[];
      return mails.filter(({ to }) => to.includes(address)).map(({ to, raw }) => ({ to, ...readMail(raw) }));
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

function readMail(raw: string): Omit<TakenMail, 'to'> {
  const { head, body } = halves(raw);
  const [, boundary] = /boundary="([^"]+)"/.exec(head) ?? [];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map(halves) : [{ head, body }];
  const attached = (part: { head: string }): boolean => /^content-disposition: attachment/im.test(part.head);
  return {
    subject: words(/^subject: (.*)$/im.exec(head)?.[1] ?? ''),
    messageId: /^message-id: (.*)$/im.exec(head)?.[1] ?? '',
    text: parts
      .filter((part) => !attached(part))
      .map((part) => decoded(part).toString('utf8'))
      .join(''),
    files: parts.filter(attached).map((part) => ({ name: fileName(part.head), content: decoded(part) })),
  };
}

/** Head with its folded lines joined, and body. */
function halves(part: string): { head: string; body: string } {
  const [head = '', ...body] = part.replace(/^\r\n/, '').split('\r\n\r\n');
  return { head: head.replace(/\r\n[ \t]/g, ' '), body: body.join('\r\n\r\n') };
}
function decoded({ head, body }: { head: string; body: string }): Buffer {
  if (/encoding: base64/i.test(head)) return Buffer.from(body, 'base64');
  if (!/encoding: quoted-printable/i.test(head)) return Buffer.from(body, 'latin1');
  return Buffer.from(unquoted(body.replace(/=\r\n/g, '')), 'latin1');
}
const unquoted = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
/** RFC 2047. */
const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_whole, how: string, coded: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : Buffer.from(unquoted(coded.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    );
/** RFC 2231, in one piece or several. */
const fileName = (head: string): string =>
  decodeURIComponent(
    [...head.matchAll(/filename(?:\*\d+)?\*?="?([^";\r\n]+)"?/gi)]
      .map(([, piece]) => piece?.replace(/^utf-8''/i, ''))
      .join(''),
  );
