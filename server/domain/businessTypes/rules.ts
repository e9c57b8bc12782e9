import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { CertificateState } from '../../vocabulary/certificateStates.ts';
import type { DocumentCondition, DocumentKind } from '../../vocabulary/documentKinds.ts';
import type { StationProcedure } from '../../vocabulary/stationProcedures.ts';
import type { Stage } from '../../vocabulary/stages.ts';

/** The place of one production job: which item of the application, and the how-many-eth token of that item (from 1). */
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
  /** Only one application of all exclusive types may be open for a certificate. */
  exclusive: boolean;
  /** Which UKey is written: a prepared blank one, the one that holds the certificate, or none. */
  token: 'blank' | 'own' | 'none';
  /** The work at the bench: which jobs, and by which procedure. Null where nothing is written. */
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
  /** The papers to print, sign and send back; a project's workflow begins with these. */
  documents: readonly PrintedDocument[];
  /** The stages of which one must have approved before anything is made, sent or ended. */
  decidedBy: readonly Extract<Stage, 'review' | 'proofing'>[];
}
