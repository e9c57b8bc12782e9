import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { CertificateState } from '../../vocabulary/certificateStates.ts';
import type { DocumentCondition, DocumentKind } from '../../vocabulary/documentKinds.ts';
import type { StationProcedure } from '../../vocabulary/stationProcedures.ts';
import type { Stage } from '../../vocabulary/stages.ts';

/** What one production job makes: which item of the application, and which token of that item (counted from 1). */
export interface JobPlace {
  itemId: number;
  ordinal: number;
}

export interface PrintedDocument {
  kind: DocumentKind;
  condition: DocumentCondition;
}

/**
 * Everything in which business types (业务类型) differ. Code that depends on the type asks this record, never the type's
 * name.
 */
export interface BusinessTypeRules {
  type: BusinessType;
  /** What an application begins with: nothing, an earlier parcel, or one certificate in one of these states. */
  startsFrom: 'nothing' | 'parcel' | readonly CertificateState[];
  /** Of all exclusive types together only one application may be open for a certificate. */
  exclusive: boolean;
  /** Which UKey is written: a prepared blank one, the one that holds the certificate, or none. */
  token: 'blank' | 'own' | 'none';
  /** The work at the bench: which jobs, and by which procedure. Null where nothing is written to a token. */
  production: {
    procedure: StationProcedure;
    jobs(items: readonly { id: number; quantity: number }[]): JobPlace[];
  } | null;
  /**
   * The service period (服务有效期) when a job is done: a new one begins, the earlier one is extended, or it stays as it is.
   */
  service: 'begins' | 'extends' | 'stays';
  /** What becomes of the certificate pair the application started from. */
  earlierCertificates: 'kept' | 'superseded' | 'revoked';
  /** Which parts of a price the applicant pays (domain words: product, medium, shipping). */
  fees: { product: boolean; medium: boolean; shipping: boolean };
  /** The papers to print, sign and send back; a new workflow of a project begins with these. */
  documents: readonly PrintedDocument[];
  /** At least one of these stages must have approved before anything is produced, sent or revoked. */
  decidedBy: readonly Extract<Stage, 'review' | 'proofing'>[];
}
