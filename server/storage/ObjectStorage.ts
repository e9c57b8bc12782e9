/**
 * Where sealed files lie. An object's key is the SHA-256 (hex) of its bytes, so a key can be checked by anybody and
 * putting the same bytes twice is one object. Bytes are ciphertext by the time they come here; files are 20 MB at most.
 * DiskStorage is the default; an S3-compatible store answers the same verbs.
 */
export interface ObjectStorage {
  /** Durable when it returns: a row may point to it. @throws AppError storage_full */
  put(bytes: Buffer): Promise<StoredObject>;
  /** @throws AppError not_found {key}, content_changed {key} when the bytes no longer match their key */
  get(key: string): Promise<Buffer>;
  /** Size without reading, or null. */
  head(key: string): Promise<StoredObject | null>;
  /** Nothing happens if it is gone already. */
  delete(key: string): Promise<void>;
  /** Keys of objects last written in that time, both ends exclusive; for finding those no row points to. */
  list(after: Date, before: Date): AsyncIterable<string>;
  /** Records which installation's rows name these objects, if none is recorded yet. Answers the recorded one. */
  claim(owner: string): Promise<string>;
  /** Records another owner, whatever was recorded before. */
  adopt(owner: string): Promise<void>;
}
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
}
