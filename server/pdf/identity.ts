/** What names one printed document. The same data and the same identity give the same bytes. */
export interface DocumentIdentity {
  /** Of the application, e.g. YX20261120-0001; upper case letters, digits and hyphens. */
  applicationNumber: string;
  documentVersion: number;
  /** HMAC over the snapshot, hex, at least 24 digits. */
  keyedHash: string;
  /** When the snapshot was taken: its day in China is printed, and it is the PDF's creation date to the second. */
  date: Date;
}

/** First 16 digits in groups of four: what people compare by eye. */
export function readableHash({ keyedHash }: DocumentIdentity): string {
  return (
    keyedHash
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join('-');
}
