import type { LinkCodeBlock } from '../../../templates/documents/blocks.ts';
import type { Piece } from '../flow.ts';
import type { Mark } from '../marks.ts';
import { bodyWidth, mm, QR_SIDE } from '../paper.ts';
import type { Style, Typesetter } from '../typesetter.ts';

const titleStyle: Style = { size: 11, bold: true };
const stepStyle: Style = { size: 9, leading: 1.5 };
const addressStyle: Style = { size: 7, shade: 'faint' };
const PAD = mm(5);

/** A web address as a QR code at the left, what to do beside it, the address in letters below. */
export function linkCodePieces(set: Typesetter, { address, title, steps }: LinkCodeBlock): Piece[] {
  const left = PAD + QR_SIDE + mm(7);
  const width = bodyWidth - left - PAD;
  const marks: Mark[] = [];
  let y = PAD - mm(1);
  const write = (text: string, style: Style, indent = 0) => {
    for (const line of set.lines(text, style, width - indent)) {
      marks.push(...set.line(line, style, left + indent, y));
      y += set.lineHeight(style);
    }
  };
  write(title.zh, titleStyle);
  if (title.en) write(title.en, addressStyle);
  y += mm(1);
  for (const [index, step] of steps.entries()) {
    marks.push(...set.line(`${index + 1}.`, stepStyle, left, y));
    write(step, stepStyle, mm(5));
  }
  y += mm(1);
  write(address, addressStyle);
  const height = Math.max(y + mm(3), QR_SIDE + 2 * PAD);
  return [
    {
      height,
      gap: mm(2),
      marks: [
        { mark: 'box', x: 0, y: 0, width: bodyWidth, height, line: 0.6, shade: 'hair' },
        { mark: 'qr', x: PAD, y: (height - QR_SIDE) / 2, side: QR_SIDE, text: address },
        ...marks,
      ],
    },
  ];
}
