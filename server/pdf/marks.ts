import type { FaceName } from './faces.ts';
import type { Shade } from './paper.ts';

/** What is drawn, in points from the paper's upper left corner. Layout makes marks, painting draws them. */
export type Mark =
  | {
      mark: 'text';
      x: number;
      baseline: number;
      width: number;
      text: string;
      face: FaceName;
      size: number;
      shade: Shade;
    }
  | { mark: 'box'; x: number; y: number; width: number; height: number; line: number; shade: Shade; fill?: Shade }
  | { mark: 'line'; x: number; y: number; toX: number; toY: number; line: number; shade: Shade }
  | { mark: 'circle'; x: number; y: number; radius: number; line: number; shade: Shade }
  | { mark: 'tick'; x: number; y: number; side: number }
  | { mark: 'qr'; x: number; y: number; side: number; text: string };

function moved(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.mark) {
    case 'text':
      return { ...mark, x: mark.x + dx, baseline: mark.baseline + dy };
    case 'line':
      return { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy };
    case 'box':
    case 'circle':
    case 'tick':
    case 'qr':
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
  }
}
export function movedAll(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark) => moved(mark, dx, dy));
}
