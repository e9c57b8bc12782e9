import type { Exchange } from './types.ts';

/** A PDF shown in the browser, with a file name for people (RFC 6266: `filename*` in UTF-8 beside a plain one). */
export function sendPdf(exchange: Exchange, pdf: Buffer, name: string, plainName: string): void {
  exchange.attachment(`${name}.pdf`, { type: 'inline', fallback: `${plainName}.pdf` });
  exchange.type = 'application/pdf';
  exchange.body = pdf;
}
