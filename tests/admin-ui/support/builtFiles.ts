import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { builtPages } from '../../../bench/support/builtPages.ts';
import type { PageSet } from '../../../admin-ui/vite.config.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The server's own policy for pages. */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
  "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; form-action 'self'";

/** The content of one built file; null when there is none. */
export type ReadBuilt = (file: string) => Promise<Uint8Array | string | null>;

export function readFrom(folder: string): ReadBuilt {
  return (file) => readFile(path.join(folder, file)).catch(() => null);
}

/** Built from the sources, kept in memory. */
export async function readFresh(page: PageSet): Promise<ReadBuilt> {
  const files = new Map<string, Uint8Array | string>();
  for (const file of await builtPages(page)) files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
  return async (name) => files.get(name) ?? null;
}

/** A file of the page set, or its one page for every other address. */
export async function sendBuilt(response: ServerResponse, pathname: string, readBuilt: ReadBuilt): Promise<void> {
  const file = path.extname(pathname) ? pathname.slice(1) : 'index.html';
  const body = await readBuilt(file);
  response
    .writeHead(body === null ? 404 : 200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' })
    .end(body ?? '');
}
