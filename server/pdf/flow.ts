import { movedAll } from './marks.ts';
import type { Mark } from './marks.ts';
import { paper } from './paper.ts';

/**
 * A part of a document that is never split between pages: a line of a paragraph, a row of a table, a signing box. Marks
 * are relative to its top left.
 */
export interface Piece {
  height: number;
  marks: readonly Mark[];
  /** Space above, dropped at the top of a page. */
  gap?: number;
  /** Stays on the page of the piece that follows. */
  keepWithNext?: boolean;
  /** Not higher on the paper than this. */
  minTop?: number;
  /** Put first again if a page begins with this piece (a table's header row). */
  repeat?: Piece;
  /** Drawn once over all neighbouring pieces of a page that name the same span (group labels, frames). */
  spans?: readonly Span[];
}
export interface Span {
  draw(height: number): Mark[];
}
interface Placed {
  piece: Piece;
  top: number;
}

/** Puts pieces on pages; `headHeight` is what the page's head takes. @returns the marks of each page's body. */
export function flow(pieces: readonly Piece[], headHeight: number): Mark[][] {
  const top = paper.top + headHeight;
  const pages: Placed[][] = [[]];
  let at = top;
  const turn = (first: Piece | undefined) => {
    pages.push(first?.repeat ? [{ piece: first.repeat, top }] : []);
    at = top + (first?.repeat?.height ?? 0);
  };
  for (const chain of chains(pieces)) {
    const whole = (chain[0]?.repeat?.height ?? 0) + endOf(chain, top, true) - top;
    if (endOf(chain, at, at === top) > paper.bottom && whole <= paper.bottom - top) turn(chain[0]);
    for (const piece of chain) {
      if (at > top && endOf([piece], at, false) > paper.bottom) turn(piece);
      at = endOf([piece], at, at === top);
      pages.at(-1)?.push({ piece, top: at - piece.height });
    }
  }
  return pages.map(draw);
}

/** Pieces tied by keepWithNext move together. */
function chains(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) all.at(-1)?.push(piece);
    else all.push([piece]);
    open = piece.keepWithNext ?? false;
  }
  return all;
}

/** End of the chain that begins at `at`. At the top of a page its first gap is left out. */
function endOf(chain: readonly Piece[], at: number, atTop: boolean): number {
  return chain.reduce(
    (y, piece, index) => Math.max(y + (atTop && index === 0 ? 0 : (piece.gap ?? 0)), piece.minTop ?? 0) + piece.height,
    at,
  );
}

function draw(placed: readonly Placed[]): Mark[] {
  const marks = placed.flatMap(({ piece, top }) => movedAll(piece.marks, paper.left, top));
  const done = new Set<Span>();
  for (const [index, { piece, top }] of placed.entries())
    for (const span of piece.spans ?? []) {
      if (done.has(span)) continue;
      done.add(span);
      let last = index;
      while (placed[last + 1]?.piece.spans?.includes(span)) last++;
      const end = placed[last];
      if (end) marks.push(...movedAll(span.draw(end.top + end.piece.height - top), paper.left, top));
    }
  return marks;
}
