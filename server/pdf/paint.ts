import { encode } from 'uqr';
import type { Mark } from './marks.ts';
import { shades } from './paper.ts';

/** Draws one page of marks. */
export function paint(doc: PDFKit.PDFDocument, marks: readonly Mark[]): void {
  for (const mark of marks)
    switch (mark.mark) {
      case 'text':
        // We measured and broke the lines ourselves; `features` stops pdfkit from splitting the text into words.
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

/** One path with neighbouring modules joined, so that no viewer shows thin lines between them. Error correction M. */
function paintQr(doc: PDFKit.PDFDocument, { x, y, side, text }: Extract<Mark, { mark: 'qr' }>): void {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: 0 });
  const unit = side / size;
  data.forEach((row, line) => {
    for (let column = 0; column < size; column++) {
      if (!row[column]) continue;
      const from = column;
      while (row[column + 1]) column++;
      doc.rect(x + from * unit, y + line * unit, (column + 1 - from) * unit, unit);
    }
  });
  doc.fill('#000000');
}
