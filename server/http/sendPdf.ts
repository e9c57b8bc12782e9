import type { Exchange } from './types.ts';

/**
 * A PDF to look at in the browser, under a name people read (RFC 6266: `filename*` in UTF-8, a plain one beside it).
 */
export function sendPdf(exchange: Exchange, pdf: Buffer, name: string, plainName: string): void {
  exchange.attachment(`${name}.pdf`, { type: 'inline', fallback: `${plainName}.pdf` });
  exchange.type = 'application/pdf';
  exchange.body = pdf;
}
