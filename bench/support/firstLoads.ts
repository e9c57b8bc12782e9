import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import type { PageSet } from '../../admin-ui/vite.config.ts';
import { builtPages, type BuiltFile } from './builtPages.ts';

/**
 * What the browser must have before a route shows: the entry, the route's own part, and what either imports statically.
 */
export interface FirstLoad {
  page: PageSet;
  /** The route's file; `-` is the entry alone. */
  route: string;
  files: number;
  jsBytesGzip: number;
  cssBytesGzip: number;
}

type Chunk = Rolldown.OutputChunk;
type Output = readonly BuiltFile[];
const root = path.resolve(import.meta.dirname, '../../admin-ui');

/** Builds one page set as it is released, without writing it, and weighs every route. */
export async function firstLoads(page: PageSet): Promise<FirstLoad[]> {
  const output: Output = await builtPages(page);
  const chunks = new Map(output.filter(isChunk).map((chunk) => [chunk.fileName, chunk]));
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`the build of ${page} has no entry`);
  const routes = [...chunks.values()].filter(({ isDynamicEntry }) => isDynamicEntry);
  return [weigh(page, '-', closure([entry], chunks), output)].concat(
    routes.map((route) => weigh(page, nameOf(route), closure([entry, route], chunks), output)),
  );
}

function isChunk(file: Output[number]): file is Chunk {
  return file.type === 'chunk';
}

const nameOf = (chunk: Chunk): string => path.relative(root, chunk.facadeModuleId ?? chunk.fileName);

function closure(from: readonly Chunk[], chunks: ReadonlyMap<string, Chunk>): Set<Chunk> {
  const found = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visit(chunks.get(name));
  };
  for (const chunk of from) visit(chunk);
  return found;
}

function weigh(page: PageSet, route: string, chunks: ReadonlySet<Chunk>, output: Output): FirstLoad {
  const styles = new Set([...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  const sheets = output.filter((file) => file.type === 'asset' && styles.has(file.fileName));
  return {
    page,
    route,
    files: chunks.size + sheets.length,
    jsBytesGzip: sum([...chunks].map(({ code }) => gzipSync(code).length)),
    cssBytesGzip: sum(sheets.map((file) => ('source' in file ? gzipSync(file.source).length : 0))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
