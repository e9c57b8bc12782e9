import type { ChildProcess } from 'node:child_process';
import { AppError } from '../lib/AppError.ts';
import { programBeside, startLimitedChild } from '../lib/limitedChild.ts';
import type { Logger } from '../lib/logger.ts';
import type { Sheet } from '../lib/sheet.ts';
import { yieldToOthers } from '../lib/yieldToOthers.ts';
import { withWidths } from './columnWidths.ts';
import type { SheetReply, SheetRequest } from './sheetMessages.ts';

export interface SpreadsheetWriterOptions {
  deadlineMs?: number;
  memoryBytes?: number;
  /** Files written at the same time; another is refused at once. */
  parallel?: number;
  logger?: Pick<Logger, 'warn'>;
}

const MEGABYTE = 1024 * 1024;
const HEAP_MEGABYTES = 320;
const ROWS_PER_MESSAGE = 500;

/** Writes XLSX files, each in a child process of its own with a limit of memory and time. */
export class SpreadsheetWriter {
  private readonly options: Required<Omit<SpreadsheetWriterOptions, 'logger'>>;
  private readonly logger: Pick<Logger, 'warn'> | undefined;
  private readonly children = new Set<ChildProcess>();
  private closed = false;

  constructor(options: SpreadsheetWriterOptions = {}) {
    this.options = {
      deadlineMs: options.deadlineMs ?? 60_000,
      memoryBytes: options.memoryBytes ?? 720 * MEGABYTE,
      parallel: options.parallel ?? 3,
    };
    this.logger = options.logger;
  }

  /** @throws AppError unavailable when others are being written, or when this one took too long or too much memory */
  async write(name: string, sheet: Sheet): Promise<Buffer> {
    if (this.closed || this.children.size >= this.options.parallel) throw new AppError('unavailable');
    const child = startLimitedChild({
      entry: programBeside(import.meta.url, 'sheetChild'),
      memoryBytes: this.options.memoryBytes,
      heapMegabytes: HEAP_MEGABYTES,
    });
    this.children.add(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), this.options.deadlineMs);
    try {
      return await fileFrom(child, name, sheet);
    } catch (error) {
      this.logger?.warn({ err: error, rows: sheet.rows.length }, 'a spreadsheet was not written');
      throw new AppError('unavailable', {}, { cause: error });
    } finally {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      this.children.delete(child);
    }
  }

  /** Ends the children; what is being written is refused. */
  close(): void {
    this.closed = true;
    for (const child of this.children) child.kill('SIGKILL');
  }
}

function fileFrom(child: ChildProcess, name: string, sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`the child ended: code ${code}, signal ${signal}`)));
    child.on('message', (reply: SheetReply) => {
      switch (reply.kind) {
        case 'ready':
          yieldToOthers(child);
          give(child, name, sheet).catch(reject);
          return;
        case 'done':
          resolve(Buffer.from(reply.bytes.buffer, reply.bytes.byteOffset, reply.bytes.byteLength));
          return;
        case 'failed':
          reject(new Error(reply.message));
      }
    });
  });
}

/** Part after part, each when the one before has left this process, so that neither side holds the rows twice. */
async function give(child: ChildProcess, name: string, sheet: Sheet): Promise<void> {
  const send = (request: SheetRequest): Promise<void> =>
    new Promise((resolve, reject) => {
      child.send(request, (error) => (error ? reject(error) : resolve()));
    });
  await send({ kind: 'begin', name, columns: withWidths(sheet) });
  for (let at = 0; at < sheet.rows.length; at += ROWS_PER_MESSAGE)
    await send({ kind: 'rows', rows: sheet.rows.slice(at, at + ROWS_PER_MESSAGE) });
  await send({ kind: 'end' });
}
