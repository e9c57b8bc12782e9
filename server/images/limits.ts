/**
 * Bounds of what we take in and hand out. A project's own limit (3 or 5 MB) applies on top, while the upload streams.
 */
export const limits = {
  /** Hard ceiling of one uploaded file, whatever a project says. */
  incomingBytes: 20 * 1024 * 1024,
  /** Width × height of the coded picture: 31 kB of PNG can hold 256 million pixels. */
  pixels: 64_000_000,
  /** Shortest side worth looking at, in pixels. */
  shortestSide: 32,
  /** Long side of what reviewers see, of what the checks measure, and of the list's thumbnail. */
  previewSide: 2000,
  measureSide: 1600,
  /** The last try at a QR code that could not be read. */
  closerSide: 3200,
  thumbnailSide: 320,
  /** One picture may take this long and its process may hold this much writable memory. */
  deadlineMs: 10_000,
  childMemoryBytes: 720 * 1024 * 1024,
} as const;
