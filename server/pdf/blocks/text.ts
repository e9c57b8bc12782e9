import type { AddressBlock, HeadingBlock, ParagraphBlock, SecretBlock } from '../../../templates/documents/blocks.ts';
import type { Piece } from '../flow.ts';
import { bodyWidth, mm } from '../paper.ts';
import type { Style, Typesetter } from '../typesetter.ts';

const headingStyle: Style = { size: 10.5, bold: true, leading: 1.4 };
const bodyStyle: Style = { size: 9.6, leading: 1.6 };
const smallStyle: Style = { size: 8.4, leading: 1.5, shade: 'soft' };
const captionStyle: Style = { size: 7.4, shade: 'faint' };
const addressStyle: Style = { size: 11, leading: 1.5 };
const secretStyle: Style = { size: 26, bold: true, leading: 1.3 };
const NUMBER_WIDTH = mm(8);

export function headingPieces(set: Typesetter, { zh, en }: HeadingBlock): Piece[] {
  return set.lines(en ? `${zh}　${en}` : zh, headingStyle, bodyWidth).map((line, index) => ({
    height: set.lineHeight(headingStyle),
    gap: index === 0 ? mm(2) : 0,
    keepWithNext: true,
    marks: set.line(line, headingStyle, 0, 0),
  }));
}

/** One piece per line; the first two and the last two lines stay together. */
export function paragraphPieces(set: Typesetter, paragraph: ParagraphBlock): Piece[] {
  const style: Style = { ...(paragraph.small ? smallStyle : bodyStyle), ...(paragraph.strong ? { bold: true } : {}) };
  const indent = paragraph.number === undefined ? 0 : NUMBER_WIDTH;
  const lines = set.lines(paragraph.text, style, bodyWidth - indent);
  return lines.map((line, index) => ({
    height: set.lineHeight(style),
    gap: index === 0 ? mm(0.7) : 0,
    keepWithNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    marks: [
      ...(index === 0 && paragraph.number !== undefined ? set.line(paragraph.number, style, 0, 0) : []),
      ...set.line(line, style, indent, 0, bodyWidth - indent, paragraph.align ?? 'left'),
    ],
  }));
}

/** Where a window envelope (DL, window at the left) shows it. */
export function addressPieces(set: Typesetter, { label, lines }: AddressBlock): Piece[] {
  const width = mm(92);
  const pad = mm(3);
  const lineHeight = set.lineHeight(addressStyle);
  const all = lines.flatMap((line) => set.lines(line, addressStyle, width - 2 * pad));
  const head = set.lineHeight(captionStyle) + mm(1.5);
  const height = Math.max(mm(32), head + all.length * lineHeight + 2 * pad);
  return [
    {
      height,
      gap: mm(2),
      marks: [
        { mark: 'box', x: 0, y: 0, width, height, line: 0.5, shade: 'hair' },
        ...set.line(label.en ? `${label.zh}　${label.en}` : label.zh, captionStyle, pad, pad),
        ...all.flatMap((line, index) => set.line(line, addressStyle, pad, pad + head + index * lineHeight)),
      ],
    },
  ];
}

/** Set in groups of three or four with wide spaces, so that it is easy to read aloud and to type. */
export function secretPieces(set: Typesetter, { label, text }: SecretBlock): Piece[] {
  const height = mm(30);
  const groups = text.match(text.length % 3 === 0 ? /.{1,3}/gu : /.{1,4}/gu) ?? [];
  const width = groups.reduce((sum, group) => sum + set.width(group, secretStyle), 0) + (groups.length - 1) * mm(7);
  let x = (bodyWidth - width) / 2;
  const marks = groups.flatMap((group) => {
    const line = set.line(group, secretStyle, x, mm(11));
    x += set.width(group, secretStyle) + mm(7);
    return line;
  });
  return [
    {
      height,
      gap: mm(2),
      marks: [
        { mark: 'box', x: 0, y: 0, width: bodyWidth, height, line: 1.1, shade: 'ink' },
        ...set.line(
          label.en ? `${label.zh}　${label.en}` : label.zh,
          { size: 9, shade: 'soft' },
          0,
          mm(3.5),
          bodyWidth,
          'center',
        ),
        ...marks,
      ],
    },
  ];
}
