import type { SubjectAttribute } from '../vocabulary/stationProtocol.ts';

/** Whose identity a certificate carries, as frozen at submission (`application_items.certificate_subject`). */
export interface CertificateSubject {
  /** The holder's organisation, or the organisation that is the holder; absent for an individual who applies alone. */
  organizationName?: string | null | undefined;
  uscc?: string | null | undefined;
  /** Name of the organisation or person certified. */
  commonName: string;
  /** Opaque number that tells two persons of one name in one organisation apart; never an identity number. */
  personReference?: string | null | undefined;
}

/**
 * Subject name, in the order in which it stands in the certificate. The USCC is in organizationIdentifier as `NTRCN-…`
 * (ETSI EN 319 412-1 §5.1.4, national trade register). The desk and the CA each build it and compare.
 */
export function certificateSubject(subject: CertificateSubject): SubjectAttribute[] {
  const { organizationName, uscc, personReference, commonName } = subject;
  return [
    { type: 'C', value: 'CN' },
    ...(organizationName ? [{ type: 'O' as const, value: organizationName }] : []),
    ...(uscc ? [{ type: 'organizationIdentifier' as const, value: `NTRCN-${uscc}` }] : []),
    ...(personReference ? [{ type: 'serialNumber' as const, value: personReference }] : []),
    { type: 'CN', value: commonName },
  ];
}
