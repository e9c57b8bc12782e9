import { AppError } from '../../lib/AppError.ts';
import { headText, type AuditHead } from '../../lib/auditHead.ts';
import { AuditHeadFile } from '../../lib/AuditHeadFile.ts';
import type { Clock } from '../../lib/clock.ts';

export interface HeadSignerParts {
  /** The signer's own list of what it signed: whoever holds the database or the server cannot write there. */
  file: string;
  /** SubjectPublicKeyInfo, DER. */
  key: Buffer;
  sign(data: Buffer): Promise<Buffer>;
  clock: Clock;
}
type Seal = Pick<AuditHead, 'sealId' | 'sealHash'>;

/** Signs heads of the audit, one after the other, and remembers them: what was sealed once is not sealed anew. */
export class HeadSigner {
  last: AuditHead | null;
  private readonly parts: HeadSignerParts;
  private readonly signed: AuditHeadFile;
  private tail: Promise<unknown> = Promise.resolve();

  private constructor(parts: HeadSignerParts, signed: AuditHeadFile, last: AuditHead | null) {
    this.parts = parts;
    this.signed = signed;
    this.last = last;
  }

  static async open(parts: HeadSignerParts): Promise<HeadSigner> {
    const signed = new AuditHeadFile(parts.file);
    return new HeadSigner(parts, signed, await signed.last());
  }

  get key(): Buffer {
    return this.parts.key;
  }

  /**
   * The same seal again gets the same head.
   * @throws AppError ca_refused audit_went_back: an earlier seal, or another one in the place of the last
   */
  sign(seal: Seal): Promise<AuditHead> {
    const done = this.tail.then(() => this.signNext(seal));
    this.tail = done.catch(() => undefined);
    return done;
  }

  private async signNext({ sealId, sealHash }: Seal): Promise<AuditHead> {
    const { last, parts } = this;
    if (last?.sealId === sealId && last.sealHash === sealHash) return last;
    if (last && sealId <= last.sealId)
      throw new AppError('ca_refused', { reason: 'audit_went_back', sealId, lastSealId: last.sealId });
    const body = { sealId, sealHash, at: parts.clock.now().toISOString() };
    const head = { ...body, signature: (await parts.sign(headText(body))).toString('base64') };
    await this.signed.append(head);
    this.last = head;
    return head;
  }
}
