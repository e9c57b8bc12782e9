import type { Mark } from '../../../server/pdf/marks.ts';
import { mm, paper } from '../../../server/pdf/paper.ts';

type Text = Extract<Mark, { mark: 'text' }>;
interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export const only = <Kind extends Mark['mark']>(marks: readonly Mark[], kind: Kind) =>
  marks.filter((mark): mark is Extract<Mark, { mark: Kind }> => mark.mark === kind);
const inkOf = (text: Text): Area => ({
  left: text.x,
  right: text.x + text.width,
  top: text.baseline - text.size * 0.8,
  bottom: text.baseline + text.size * 0.1,
});
const meet = (a: Area, b: Area, slack = 0.05) =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
const within = (a: Area, b: Area, slack = 0.3) =>
  a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack;

/** Nothing over the margins, no text upon text, none across a line of a box, no seal near a code. */
export function faultsOf(pages: readonly (readonly Mark[])[]): string[] {
  const faults: string[] = [];
  for (const marks of pages) {
    const texts = only(marks, 'text')
      .filter((text) => text.text.trim() !== '')
      .map((text) => ({ text, area: inkOf(text) }));
    const boxes = only(marks, 'box').map((box) => ({
      left: box.x,
      right: box.x + box.width,
      top: box.y,
      bottom: box.y + box.height,
    }));
    for (const [index, { text, area }] of texts.entries()) {
      if (!within(area, { left: paper.left, right: paper.right, top: paper.top, bottom: mm(292) }))
        faults.push(`over the margin: ${text.text}`);
      for (const other of texts.slice(index + 1))
        if (meet(area, other.area)) faults.push(`upon each other: ${text.text} / ${other.text.text}`);
      for (const box of boxes) if (meet(area, box) && !within(area, box)) faults.push(`across a line: ${text.text}`);
      for (const qr of only(marks, 'qr'))
        if (
          meet(area, {
            left: qr.x - mm(3),
            right: qr.x + qr.side + mm(3),
            top: qr.y - mm(3),
            bottom: qr.y + qr.side + mm(3),
          })
        )
          faults.push(`in the quiet zone: ${text.text}`);
    }
    for (const box of boxes)
      if (box.bottom > paper.bottom + 0.5 || box.right > paper.right + 0.5) faults.push('a box over the margin');
    for (const qr of only(marks, 'qr'))
      for (const circle of only(marks, 'circle'))
        if (circle.y - circle.radius - (qr.y + qr.side) < mm(40)) faults.push('a seal near the code');
  }
  return faults;
}
/** Everything printed, without white space. */
export const printed = (pages: readonly (readonly Mark[])[]) =>
  pages
    .flatMap((marks) => only(marks, 'text'))
    .map((text) => text.text)
    .join('')
    .replace(/\s/g, '');
