import type { SealSlot, SealSlotsBlock } from '../../../templates/documents/blocks.ts';
import type { Piece } from '../flow.ts';
import { movedAll } from '../marks.ts';
import type { Mark } from '../marks.ts';
import { bodyWidth, mm, SEAL_FREE_TOP } from '../paper.ts';
import type { Style, Typesetter } from '../typesetter.ts';

const titleStyle: Style = { size: 8.6, bold: true };
const ownerStyle: Style = { size: 7.4, shade: 'soft', leading: 1.3 };
const englishStyle: Style = { size: 6, shade: 'faint', leading: 1.25 };
const PAD = mm(2);

/** Two boxes in a row, each with a grey guide to press the seal into. */
export function sealSlotPieces(set: Typesetter, { slots }: SealSlotsBlock): Piece[] {
  const width = bodyWidth / 2;
  const pieces: Piece[] = [];
  for (let at = 0; at < slots.length; at += 2) {
    const pair = slots.slice(at, at + 2);
    const height = Math.max(...pair.map((slot) => headHeight(set, slot, width) + mm(slot.guideMillimetres) + mm(5)));
    pieces.push({
      height,
      gap: at === 0 ? mm(2) : 0,
      minTop: SEAL_FREE_TOP,
      marks: pair.flatMap((slot, index) => movedAll(slotMarks(set, slot, width, height), index * width, 0)),
    });
  }
  return pieces;
}

function headLines(set: Typesetter, { title, owner }: SealSlot, width: number): { text: string; style: Style }[] {
  const inner = width - 2 * PAD;
  return [
    { text: title.zh, style: titleStyle },
    ...(title.en ? [{ text: title.en, style: englishStyle }] : []),
    ...set.lines(owner, ownerStyle, inner).map((text) => ({ text, style: ownerStyle })),
  ];
}
function headHeight(set: Typesetter, slot: SealSlot, width: number): number {
  return PAD + headLines(set, slot, width).reduce((sum, { style }) => sum + set.lineHeight(style), 0);
}

function slotMarks(set: Typesetter, slot: SealSlot, width: number, height: number): Mark[] {
  const marks: Mark[] = [{ mark: 'box', x: 0, y: 0, width, height, line: 0.8, shade: 'ink' }];
  let y = PAD;
  for (const { text, style } of headLines(set, slot, width)) {
    marks.push(...set.line(text, style, PAD, y));
    y += set.lineHeight(style);
  }
  const guide = mm(slot.guideMillimetres);
  const middle = (y + height) / 2;
  if (slot.shape === 'circle')
    marks.push({ mark: 'circle', x: width / 2, y: middle, radius: guide / 2, line: 0.6, shade: 'hair' });
  else
    marks.push({
      mark: 'box',
      x: (width - guide) / 2,
      y: middle - guide / 2,
      width: guide,
      height: guide,
      line: 0.6,
      shade: 'hair',
    });
  return marks;
}
