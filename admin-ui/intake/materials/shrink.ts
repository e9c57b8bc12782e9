/**
 * Pixels of the long side. A larger photograph of a sheet is no better: print and QR code are readable at this size.
 */
const LONG_SIDE = 3000;
const plain = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp'];

/**
 * Prepares a photograph for sending. One that fits is sent unchanged; larger ones are drawn smaller until they fit
 * the project's limit, which also removes where they were taken. A file that the browser cannot open is sent
 * unchanged too: the server says what it is.
 */
export async function shrink(file: Blob, limitBytes: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  try {
    const long = Math.max(bitmap.width, bitmap.height);
    const known = plain.includes(file.type);
    if (known && file.size <= limitBytes && (long <= LONG_SIDE || file.type !== 'image/jpeg')) return file;
    let best: Blob | null = null;
    for (let scale = Math.min(1, LONG_SIDE / long); scale > 0.1; scale *= 0.8) {
      for (const quality of [0.9, 0.8, 0.7]) {
        best = await drawn(bitmap, scale, quality);
        if (best && best.size <= limitBytes) return best;
      }
    }
    return best ?? file;
  } finally {
    bitmap.close();
  }
}

async function drawn(bitmap: ImageBitmap, scale: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no transparency, so the ground is filled with white, like paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
