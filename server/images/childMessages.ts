import type { ErrorCode } from '../vocabulary/errorCodes.ts';
import type { IngestedPicture, IngestWish } from './ingest.ts';

/**
 * Between ImageDecoder and its child, over Node's IPC with structured clones: one picture at a time, answered in order.
 */
export interface ChildRequest {
  readonly bytes: Uint8Array;
  readonly wish: IngestWish;
}
export type ChildReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly picture: IngestedPicture }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: Record<string, unknown> }
  | { readonly kind: 'failed'; readonly message: string };
