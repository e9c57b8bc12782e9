import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { loadFaces } from '../server/pdf/faces.ts';
import { layoutDocument } from '../server/pdf/layoutDocument.ts';
import { renderDocument } from '../server/pdf/render.ts';
import { identity, samples } from '../tests/pdf/documentSamples.ts';

const ROUNDS = 60;
const require = createRequire(import.meta.url);

/**
 * The lower bound: pdfkit alone putting the very same strings on one page, font parsed once; no table, code, or line of
 * ours.
 */
function barePage(font: ReturnType<typeof create>, texts: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4', margin: 36, font: '' } as PDFKit.PDFDocumentOptions);
    let bytes = 0;
    doc.on('data', (chunk: Buffer) => (bytes += chunk.length));
    doc.on('end', () => resolve(bytes));
    doc
      .registerFont('floor', font as unknown as PDFKit.Mixins.PDFFontSource)
      .font('floor')
      .fontSize(6);
    for (const [index, text] of texts.entries())
      doc.text(text, 36 + (index % 4) * 130, 36 + Math.floor(index / 4) * 12, { lineBreak: false });
    doc.end();
  });
}

/** Round robin in one process, so that other load slows all equally. */
export async function run(): Promise<Record<string, unknown>[]> {
  const floorFont = create(
    readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
  );
  const { pages } = layoutDocument(loadFaces(), 'registration_form', samples.registration_form, identity);
  const texts = pages.flat().flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
  const works: Record<string, () => Promise<number>> = {
    floor: () => barePage(floorFont, texts),
    registrationForm: async () =>
      (await renderDocument('registration_form', samples.registration_form, identity)).length,
    serviceAgreement: async () =>
      (await renderDocument('service_agreement', samples.service_agreement, identity)).length,
  };
  const spent: Record<string, { wall: number[]; cpu: number; bytes: number }> = {};
  for (let round = -3; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(works)) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      const bytes = await work();
      const wall = performance.now() - start;
      const used = process.cpuUsage(cpu);
      if (round < 0) continue;
      const one = (spent[name] ??= { wall: [], cpu: 0, bytes });
      one.wall.push(wall);
      one.cpu += (used.user + used.system) / 1000;
    }
  const floor = (spent['floor']?.cpu ?? 0) / ROUNDS;
  return Object.entries(spent).map(([name, { wall, cpu, bytes }]) => {
    wall.sort((a, b) => a - b);
    const cpuMs = cpu / ROUNDS;
    return {
      case: name,
      pdfPerSecond: round1(1000 / cpuMs),
      cpuMs: round1(cpuMs),
      minWallMs: round1(wall[0] ?? 0),
      medianWallMs: round1(wall[ROUNDS >> 1] ?? 0),
      bytes,
      ratioToFloor: round2(cpuMs / floor),
    };
  });
}
const round1 = (value: number) => Math.round(value * 10) / 10;
const round2 = (value: number) => Math.round(value * 100) / 100;
