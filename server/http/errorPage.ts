import type { AppError } from '../lib/AppError.ts';
import { errorCodes } from '../vocabulary/errorCodes.ts';
import type { Exchange } from './types.ts';

/**
 * A person opened an address in a tab of its own (a PDF): he is told in words, not in JSON. Programs, and pages that
 * fetch, ask for anything or for JSON.
 */
export function wantsPage(exchange: Exchange): boolean {
  return exchange.method === 'GET' && exchange.accepts('json', 'html') === 'html';
}

/** A page without scripts or files, so that it stands by itself. */
export function errorPage({ code, details }: AppError, english: boolean, requestId: string): string {
  const [, zh, en] = errorCodes[code];
  const lines = [english ? en : zh, ...glyphLines(details, english)];
  const close = english ? 'Close this page and go on in the one before.' : '关闭本页，回到刚才的页面继续。';
  const number = english ? 'Number for the hotline: ' : '向客服报此编号：';
  return [
    '<!doctype html>',
    `<html lang="${english ? 'en' : 'zh-CN'}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(lines[0] ?? '')}</title>`,
    '<main>',
    `<h1>${escape(lines[0] ?? '')}</h1>`,
    ...lines.slice(1).map((line) => `<p>${escape(line)}</p>`),
    `<p>${close}</p>`,
    `<p><small>${number}<code>${escape(requestId)}</code></small></p>`,
    '</main></html>',
  ].join('\n');
}

/** Which characters cannot be printed, and what to do. */
function glyphLines({ characters, codePoints }: AppError['details'], english: boolean): string[] {
  if (!Array.isArray(characters) || !Array.isArray(codePoints)) return [];
  const named = characters.map((one, at) => `${String(one)} (${String(codePoints[at])})`).join('、');
  return english
    ? [`Characters: ${named}`, 'Check that they are typed right. If they are, call the hotline and name them.']
    : [`打印不出来的字：${named}`, '请核对是否输入有误；无误请致电客服并报上这个字，我们装好字库后即可下载。'];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);
