import type { Block } from '../../../templates/documents/blocks.ts';
import type { Piece } from '../flow.ts';
import { mm } from '../paper.ts';
import type { Typesetter } from '../typesetter.ts';
import { linkCodePieces } from './linkCode.ts';
import { sealSlotPieces } from './sealSlots.ts';
import { signingPieces } from './signing.ts';
import { tablePieces } from './table.ts';
import { addressPieces, headingPieces, paragraphPieces, secretPieces } from './text.ts';

/** One function for every kind of block. */
export function piecesOf(set: Typesetter, block: Block): Piece[] {
  switch (block.block) {
    case 'heading':
      return headingPieces(set, block);
    case 'paragraph':
      return paragraphPieces(set, block);
    case 'table':
      return tablePieces(set, block);
    case 'signing':
      return signingPieces(set, block);
    case 'sealSlots':
      return sealSlotPieces(set, block);
    case 'linkCode':
      return linkCodePieces(set, block);
    case 'secret':
      return secretPieces(set, block);
    case 'address':
      return addressPieces(set, block);
    case 'space':
      return [{ height: mm(block.millimetres), marks: [] }];
  }
}
