import type { ApplicationRow } from '@presenters/application.ts';
import type { CertificateRow } from '@presenters/certificate.ts';
import type { ShipmentRow } from '@presenters/shipment.ts';
import type { TokenRow } from '@presenters/token.ts';

export interface Found {
  key: string;
  to: string;
  title: string;
  note: string;
  code?: string;
}
type Area = { resource: string; toFound: (row: never) => Found };

/** What the global search looks through, and how a result is shown. */
export const searchAreas: readonly Area[] = [
  {
    resource: 'applications',
    toFound: (row: ApplicationRow) => ({
      key: `a${row.id}`,
      to: `/applications/${row.id}/show`,
      title: row.organizationName,
      note: row.projectName,
      code: row.number,
    }),
  },
  {
    resource: 'tokens',
    toFound: (row: TokenRow) => ({
      key: `t${row.id}`,
      to: `/tokens/${row.id}/show`,
      title: row.serial,
      note: row.modelName,
      ...(row.labelNumber ? { code: row.labelNumber } : {}),
    }),
  },
  {
    resource: 'shipments',
    toFound: (row: ShipmentRow) => ({
      key: `s${row.id}`,
      to: `/shipments/${row.id}/show`,
      title: row.trackingNumber ?? row.organizationName,
      note: row.carrier ?? '',
      code: row.applicationNumber,
    }),
  },
  {
    resource: 'certificates',
    toFound: (row: CertificateRow) => ({
      key: `c${row.id}`,
      to: `/certificates/${row.id}/show`,
      title: row.commonName ?? row.organizationName,
      note: row.organizationName,
      code: row.serialNumber,
    }),
  },
];
