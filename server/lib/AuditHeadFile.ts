import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { auditHeadSchema, type AuditHead } from './auditHead.ts';

/** Bytes that are read at once; more than any line has. */
const CHUNK = 65_536;
const LINE_END = 0x0a;

/**
 * Heads of the audit as lines of JSON in a file that only grows. It should lie on another machine or be copied there.
 */
export class AuditHeadFile {
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  /** When it returns, the line is on the disk. An unfinished line that a crash left is ended first. */
  async append(head: AuditHead): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const unfinished = !(await this.endsWhole());
    const handle = await open(this.file, 'a', 0o600);
    try {
      await handle.writeFile(`${unfinished ? '\n' : ''}${JSON.stringify(head)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** The heads from this place in the file on, and the place where the next part begins; `next` is null at the end. */
  async read(from: number): Promise<{ heads: AuditHead[]; next: number | null }> {
    const bytes = await this.bytes((handle) => handle.read(Buffer.alloc(CHUNK), 0, CHUNK, from));
    const end = bytes.lastIndexOf(LINE_END) + 1;
    if (bytes.length < CHUNK) return { heads: headsIn(bytes.subarray(0, end)), next: null };
    return { heads: headsIn(bytes.subarray(0, end)), next: from + (end || CHUNK) };
  }

  /** The newest head that can be read near the file's end. */
  async last(): Promise<AuditHead | null> {
    const bytes = await this.bytes(async (handle) => {
      const { size } = await handle.stat();
      return handle.read(Buffer.alloc(CHUNK), 0, CHUNK, Math.max(0, size - CHUNK));
    });
    return headsIn(bytes).at(-1) ?? null;
  }

  private async endsWhole(): Promise<boolean> {
    const bytes = await this.bytes(async (handle) => {
      const { size } = await handle.stat();
      return handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    });
    return bytes.length === 0 || bytes[0] === LINE_END;
  }

  /** Empty if the file does not exist yet. */
  private async bytes(work: (handle: FileHandle) => Promise<{ bytesRead: number; buffer: Buffer }>): Promise<Buffer> {
    const handle = await open(this.file, 'r').catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    });
    if (!handle) return Buffer.alloc(0);
    try {
      const { bytesRead, buffer } = await work(handle);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }
}

/** The heads among these lines. A line that is no head was cut off by a crash; the next head covers the same seals. */
function headsIn(bytes: Buffer): AuditHead[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const parsed = auditHeadSchema.safeParse(JSON.parse(line));
        return parsed.success ? [parsed.data] : [];
      } catch {
        return [];
      }
    });
}
