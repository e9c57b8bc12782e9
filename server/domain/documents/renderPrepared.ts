import { documentTitles, type DocumentKind } from '../../vocabulary/documentKinds.ts';
import type { Context } from '../context.ts';
import type { PreparedDocument } from './keepVersion.ts';

export interface RenderedDocument {
  pdf: Buffer;
  name: string;
  plainName: string;
}

/**
 * The PDF and file names of a prepared document. Call it outside a transaction, because drawing takes time that no lock
 * should last; only the PIN letter is drawn inside one, on purpose (makePinLetter).
 * @throws AppError document_glyph_missing
 */
export async function renderPrepared<Kind extends DocumentKind>(
  ctx: Context,
  { kind, data, identity }: PreparedDocument<Kind>,
): Promise<RenderedDocument> {
  const suffix = `${identity.applicationNumber}-v${identity.documentVersion}`;
  return {
    pdf: await ctx.ports.documents.render(kind, data, identity),
    name: `${documentTitles[kind]}-${suffix}`,
    plainName: `${kind}-${suffix}`,
  };
}
