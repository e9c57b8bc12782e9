import type { KeyTransport } from '../vocabulary/stationKeys.ts';
import type { SubjectAttribute } from '../vocabulary/stationProtocol.ts';
import type { ProductKind } from '../vocabulary/productKinds.ts';
import type { MessageChannel, MessageTemplate } from '../vocabulary/messageStates.ts';
import type { DocumentData } from '../vocabulary/documentData.ts';
import type { DocumentKind } from '../vocabulary/documentKinds.ts';
import type { QrCorners } from '../vocabulary/pictureBoxes.ts';
import type { AuditHead } from '../lib/auditHead.ts';
import type { Sheet } from '../lib/sheet.ts';
import type { CertificateRole, KeyAlgorithm } from '../vocabulary/certificateStates.ts';

/**
 * What the domain needs from outside: storage, pictures, documents, the CA, messages. server/dependencies.ts chooses
 * the implementations.
 */
export interface Ports {
  storage: StoragePort;
  pictures: PicturePort;
  documents: DocumentPort;
  spreadsheets: SpreadsheetPort;
  authority: AuthorityPort;
  pki: PkiPort;
  messages: MessagePort;
  heads: AuditHeadPort;
}

export interface StoragePort {
  /** Stores bytes under their SHA-256. When it returns, the bytes are safe on disk. */
  put(bytes: Buffer): Promise<{ key: string; bytes: number }>;
  get(key: string): Promise<Buffer>;
  /** Size without reading, or null when it is gone. */
  head(key: string): Promise<{ key: string; bytes: number } | null>;
  delete(key: string): Promise<void>;
  /** Keys of the objects last written between the two times, both ends exclusive. */
  list(after: Date, before: Date): AsyncIterable<string>;
  /** Records `owner` as the database these files belong to, if none is recorded yet. Returns the recorded owner. */
  claim(owner: string): Promise<string>;
  /** Records another owner, also when one was recorded before. */
  adopt(owner: string): Promise<void>;
}

export interface IngestedPicture {
  format: 'jpeg' | 'png' | 'bmp' | 'gif' | 'webp';
  width: number;
  height: number;
  preview: Buffer;
  thumbnail: Buffer; // webp, oriented, stripped
  quality: { verdict: 'ok' | 'blurry' | 'dark' | 'overexposed' | 'low_resolution'; figures: Record<string, number> };
  seals: { x: number; y: number; radius: number }[]; // fractions (0 to 1) of the preview's width and height
  qrText: string | null;
  qrCorners: QrCorners | null; // fractions, as above
  pictureHash: string;
}
export interface PicturePort {
  /**
   * Decodes in a child process that can be killed. Looks for the QR code of a form only if `formQr` is set.
   * @throws AppError upload_unsupported | upload_unreadable | upload_too_many_pixels
   */
  ingest(bytes: Buffer, wish?: { formQr?: boolean }): Promise<IngestedPicture>;
}

export interface DocumentIdentity {
  applicationNumber: string;
  documentVersion: number;
  keyedHash: string;
  date: Date;
}
export interface DocumentPort {
  /** @throws AppError document_glyph_missing with the characters that cannot be printed */
  render<Kind extends DocumentKind>(kind: Kind, data: DocumentData[Kind], identity: DocumentIdentity): Promise<Buffer>;
  /** Characters of a text that no font here has. */
  unprintable(text: string): string[];
}

export interface SpreadsheetPort {
  /** An XLSX file with one sheet of this name, written in a child process. @throws AppError unavailable */
  write(name: string, sheet: Sheet): Promise<Buffer>;
}

export interface SignedCertificate {
  certificate: Buffer;
  issuer: Buffer;
}
/**
 * The signer process; it holds the CA key and the escrow key. It checks approval, subject and profile by itself before
 * it signs.
 */
export interface AuthorityPort {
  /** Idempotent on requestId and on (job, public key). @throws AppError ca_unavailable | ca_refused */
  issueSigning(request: { requestId: string; jobId: number; csr: Buffer }): Promise<SignedCertificate>;
  /** Makes the encryption key pair (once per job), its certificate, and the key sealed under the escrow key. */
  issueEncryption(request: {
    requestId: string;
    jobId: number;
    algorithm: KeyAlgorithm;
  }): Promise<SignedCertificate & { sealedPrivateKey: Buffer }>;
  /** Encrypts an escrowed key of the job's holder for the signing key that was certified for this job. */
  envelope(request: {
    jobId: number;
    sealedPrivateKey: Buffer;
    signingSpki: Buffer;
    transports: KeyTransport[];
  }): Promise<{ transport: KeyTransport; envelopedKey: Buffer; wrappedPrivateKey: Buffer; iv: Buffer | null }>;
  /** What was issued under this request id, or null. Never issues anything. */
  lookup(requestId: string): Promise<SignedCertificate | null>;
  /** Ends a certificate at the CA. Idempotent. */
  revoke(request: {
    serialNumber: string;
    reason: 'keyCompromise' | 'affiliationChanged' | 'superseded' | 'cessationOfOperation';
  }): Promise<void>;
}

/** Heads of the audit: signed by the signer, written down outside the database where nothing is ever taken away. */
export interface AuditHeadPort {
  /** @throws AppError ca_unavailable; ca_refused if it would take back what was signed before */
  sign(seal: { sealId: number; sealHash: string }): Promise<AuditHead>;
  /** The key for heads (SubjectPublicKeyInfo, DER), and the head signed last. @throws AppError ca_unavailable */
  signer(): Promise<{ key: Buffer; last: AuditHead | null }>;
  append(head: AuditHead): Promise<void>;
  /** Part after part, from 0 until `next` is null. */
  read(from: number): Promise<{ heads: AuditHead[]; next: number | null }>;
  last(): Promise<AuditHead | null>;
}

export interface CertificateFacts {
  serialNumber: string;
  issuer: string;
  subject: string;
  commonName: string;
  notBefore: Date;
  notAfter: Date;
  spki: Buffer;
  algorithm: KeyAlgorithm;
}
/** Reads and compares certificate requests and certificates. Pure: uses no private key of ours (server/pki/pki.ts). */
export interface PkiPort {
  /** The public key of a request, after its signature was checked. @throws AppError ca_refused */
  readRequest(csr: Buffer): { spki: Buffer; algorithm: KeyAlgorithm };
  describe(certificate: Buffer): CertificateFacts;
  /** Fields in which the certificate differs from what was approved; empty when there is no difference. */
  compare(request: {
    certificate: Buffer;
    issuer: Buffer;
    role: CertificateRole;
    productKind: ProductKind;
    years: number;
    spki: Buffer | null;
    subject: readonly SubjectAttribute[];
    askedAt: Date;
  }): { field: string; expected: string; found: string }[];
  challengeIsSigned(certificate: Buffer, challenge: Buffer, signature: Buffer): boolean;
  /**
   * A message that only the private key of this certificate can decrypt, and the SHA-256 (hex) of the decrypted text.
   */
  proofMessage(certificate: Buffer): { algorithm: KeyAlgorithm; ciphertext: Buffer; expectedDigest: string };
}

/** A file that goes with a mail. */
export interface Attachment {
  name: string;
  content: Buffer;
}
export interface OutgoingMessage {
  channel: MessageChannel;
  recipient: string;
  /** Of a mail, the first line is the subject. */
  body: string;
  idempotencyKey: string;
  attachments?: readonly Attachment[];
}
export interface MessagePort {
  /** The text, and the form of it that lists may show (secrets replaced by dots). */
  compose(
    template: MessageTemplate,
    channel: MessageChannel,
    values: Record<string, string>,
  ): { body: string; masked: string };
  /**
   * @throws Error when the provider refuses or cannot be reached. Sending the same key again never makes a second
   * message.
   */
  send(message: OutgoingMessage): Promise<{ reference: string }>;
}
