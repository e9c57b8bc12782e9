import { documentTitles, type DocumentKind } from '../../vocabulary/documentKinds.ts';
import type { Context } from '../context.ts';
import type { PreparedDocument } from './keepVersion.ts';

export interface RenderedDocument {
  pdf: Buffer;
  name: string;
  plainName: string;
}

/**
 * Prepared → bytes and file names. Outside any transaction: drawing takes milliseconds no lock should wait for.
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
