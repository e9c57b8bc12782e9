import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Other people's reader of our PDFs: poppler. A missing program ends the run with the command that installs it. */
function poppler(program: string, pdf: Buffer, args: (file: string, out: string) => string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'yinxin-pdf-'));
  try {
    const file = join(folder, 'in.pdf');
    const out = join(folder, 'out');
    writeFileSync(file, pdf);
    execFileSync(program, args(file, out), { stdio: ['ignore', 'pipe', 'pipe'] });
    return readFileSync(program === 'pdftoppm' ? `${out}.png` : out);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !String(error).includes('in.pdf'))
      throw new Error(`${program} is missing: apt-get install poppler-utils`, { cause: error });
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text layer in drawing order, without white space. */
export function textOf(pdf: Buffer): string {
  return poppler('pdftotext', pdf, (file, out) => ['-raw', '-enc', 'UTF-8', file, out])
    .toString('utf8')
    .replace(/\s/g, '');
}

/** One page as PNG. */
export function pictureOf(pdf: Buffer, page: number, dpi: number): Buffer {
  return poppler('pdftoppm', pdf, (file, out) => [
    '-r',
    String(dpi),
    '-f',
    String(page),
    '-singlefile',
    '-png',
    file,
    out,
  ]);
}

export function pageCountOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
