import PDFDocument from 'pdfkit';
import type { DocumentData } from '../vocabulary/documentData.ts';
import type { DocumentKind } from '../vocabulary/documentKinds.ts';
import { loadFaces, unprintable, type Faces } from './faces.ts';
import type { DocumentIdentity } from './identity.ts';
import { layoutDocument } from './layoutDocument.ts';
import { paint } from './paint.ts';
import { paper } from './paper.ts';

/**
 * A document as PDF (written as PDF/A-2b), A4. Same data and identity, same bytes.
 * @throws AppError document_glyph_missing with `details.characters`
 */
export async function renderDocument<Kind extends DocumentKind>(
  kind: Kind,
  data: DocumentData[Kind],
  identity: DocumentIdentity,
): Promise<Buffer> {
  return renderWith(loadFaces(), kind, data, identity);
}

/** Characters of the text that this machine cannot print: told before a document is asked for. */
export const unprintableIn = (text: string): string[] => unprintable(loadFaces(), text);

export async function renderWith<Kind extends DocumentKind>(
  faces: Faces,
  kind: Kind,
  data: DocumentData[Kind],
  identity: DocumentIdentity,
): Promise<Buffer> {
  const { title, pages } = layoutDocument(faces, kind, data, identity);
  const options = {
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'zh-CN',
    displayTitle: true,
    // No default font: PDF/A must not name one that is not embedded.
    font: '',
    info: {
      Title: `${title} ${identity.applicationNumber}`,
      Author: data.issuer.name,
      Subject: `第 ${identity.documentVersion} 版`,
      CreationDate: new Date(Math.trunc(identity.date.getTime() / 1000) * 1000),
    },
  } as PDFKit.PDFDocumentOptions;
  const doc = new PDFDocument(options);
  const bytes = collect(doc);
  const used = new Set(pages.flat().map((one) => (one.mark === 'text' ? one.face : 'regular')));
  const rare = faces.rare.filter((one) => used.has(one.name)).map((one) => one.read());
  for (const face of [faces.regular, faces.bold, ...rare])
    doc.registerFont(face.name, face.font as unknown as PDFKit.Mixins.PDFFontSource);
  for (const marks of pages) {
    doc.addPage();
    paint(doc, marks);
  }
  doc.end();
  return bytes;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
