import { create } from 'qrcode';
import type { Mark } from './marks.ts';
import { shades } from './paper.ts';

/** Draws one page of marks. */
export function paint(doc: PDFKit.PDFDocument, marks: readonly Mark[]): void {
  for (const mark of marks)
    switch (mark.mark) {
      case 'text':
        // Widths and breaks are ours already; `features` keeps pdfkit from cutting the text into words.
        doc
          .font(mark.face)
          .fontSize(mark.size)
          .fillColor(shades[mark.shade])
          .text(mark.text, mark.x, mark.baseline, {
            lineBreak: false,
            baseline: 'alphabetic',
            features: [],
            textWidth: mark.width,
            wordCount: 1,
          } as PDFKit.Mixins.TextOptions);
        break;
      case 'box':
        doc.rect(mark.x, mark.y, mark.width, mark.height).lineWidth(mark.line);
        if (mark.fill) doc.fillAndStroke(shades[mark.fill], shades[mark.shade]);
        else doc.stroke(shades[mark.shade]);
        break;
      case 'line':
        doc.moveTo(mark.x, mark.y).lineTo(mark.toX, mark.toY).lineWidth(mark.line).stroke(shades[mark.shade]);
        break;
      case 'circle':
        doc.circle(mark.x, mark.y, mark.radius).lineWidth(mark.line).stroke(shades[mark.shade]);
        break;
      case 'tick':
        // Noto Sans SC has no ☑: the stroke is drawn.
        doc
          .moveTo(mark.x + mark.side * 0.2, mark.y + mark.side * 0.52)
          .lineTo(mark.x + mark.side * 0.42, mark.y + mark.side * 0.76)
          .lineTo(mark.x + mark.side * 0.84, mark.y + mark.side * 0.22)
          .lineWidth(1.3)
          .stroke(shades.ink);
        break;
      case 'qr':
        paintQr(doc, mark);
    }
}

/** One path of merged runs, so that no renderer shows seams between modules. Error correction M. */
function paintQr(doc: PDFKit.PDFDocument, { x, y, side, text }: Extract<Mark, { mark: 'qr' }>): void {
  const alphanumeric = /^[0-9A-Z $%*+\-./:]*$/.test(text);
  const { modules } = create(
    [alphanumeric ? { data: text, mode: 'alphanumeric' } : { data: Buffer.from(text), mode: 'byte' }],
    { errorCorrectionLevel: 'M' },
  );
  const unit = side / modules.size;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const from = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      doc.rect(x + from * unit, y + row * unit, (column + 1 - from) * unit, unit);
    }
  doc.fill('#000000');
}
