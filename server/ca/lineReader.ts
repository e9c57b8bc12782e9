/** Cuts a stream into lines. @throws RangeError when a line grows beyond `longest` bytes. */
export class LineReader {
  private rest = Buffer.alloc(0);
  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  push(chunk: Buffer): string[] {
    const bytes = Buffer.concat([this.rest, chunk]);
    const end = bytes.lastIndexOf(0x0a);
    this.rest = bytes.subarray(end + 1);
    const lines = end < 0 ? [] : bytes.toString('utf8', 0, end).split('\n');
    if (this.rest.length > this.longest || lines.some((line) => line.length > this.longest))
      throw new RangeError('line too long');
    return lines;
  }
}
