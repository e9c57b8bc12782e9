import type { Block } from '../../templates/documents/blocks.ts';
import { documentTemplates } from '../../templates/documents/documentTemplates.ts';
import type { DocumentData } from '../vocabulary/documentData.ts';
import type { DocumentKind } from '../vocabulary/documentKinds.ts';
import { encodeFormQr } from '../vocabulary/formQr.ts';
import { piecesOf } from './blocks/pieces.ts';
import type { Faces } from './faces.ts';
import { flow } from './flow.ts';
import type { Piece } from './flow.ts';
import { pageFrame } from './frame.ts';
import type { DocumentIdentity } from './identity.ts';
import type { Mark } from './marks.ts';
import { Typesetter } from './typesetter.ts';

export interface LaidOutDocument {
  title: string;
  pages: Mark[][];
}

/**
 * Template → blocks → pieces → pages of marks. Pure but for the fonts.
 * @throws AppError document_glyph_missing
 */
export function layoutDocument<Kind extends DocumentKind>(
  faces: Faces,
  kind: Kind,
  data: DocumentData[Kind],
  identity: DocumentIdentity,
): LaidOutDocument {
  const set = new Typesetter(faces);
  const layout = documentTemplates[kind](data);
  const code = layout.returns
    ? encodeFormQr({
        kind,
        applicationNumber: identity.applicationNumber,
        version: identity.documentVersion,
        keyedHash: identity.keyedHash,
      })
    : null;
  const frame = pageFrame(set, layout, identity, code);
  const bodies = flow(inOrder(layout.blocks, set), frame.headHeight);
  const pages = bodies.map((body, index) => [...frame.marks(index + 1, bodies.length), ...body]);
  set.assertEverySign();
  return { title: layout.title.zh, pages };
}

/** A signature is never alone on a page: the text before it moves with it. */
function inOrder(blocks: readonly Block[], set: Typesetter): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    if (block.block === 'signing')
      for (let at = pieces.length - 1; at >= 0; at--) {
        const piece = pieces[at];
        if (piece) pieces[at] = { ...piece, keepWithNext: true };
        if (piece && piece.marks.length > 0) break;
      }
    pieces.push(...piecesOf(set, block));
  }
  return pieces;
}
