import type { ApplicationRow } from '@presenters/application.ts';
import type { CertificateRow } from '@presenters/certificate.ts';
import type { MessageRow } from '@presenters/message.ts';
import type { PaymentRow } from '@presenters/payment.ts';
import type { JobRow } from '@presenters/productionJob.ts';
import type { ShipmentRow } from '@presenters/shipment.ts';
import type { StaffMemberRow } from '@presenters/staffMember.ts';
import type { TokenRow } from '@presenters/token.ts';
import { formatMoney } from '../../shared/format/money.ts';

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
  {
    resource: 'production-jobs',
    toFound: (row: JobRow) => ({
      key: `j${row.id}`,
      to: `/production-jobs/${row.id}/show`,
      title: row.subjectName ?? row.organizationName,
      note: row.productName,
      code: row.applicationNumber,
    }),
  },
  {
    resource: 'payments',
    toFound: (row: PaymentRow) => ({
      key: `y${row.id}`,
      to: `/payments/${row.id}/show`,
      title: row.organizationName,
      note: formatMoney(row.amountFen),
      code: row.applicationNumber,
    }),
  },
  {
    resource: 'messages',
    toFound: (row: MessageRow) => ({
      key: `m${row.id}`,
      to: `/messages/${row.id}/show`,
      title: row.body ?? row.organizationName ?? '',
      note: row.recipientMasked ?? '',
      ...(row.applicationNumber ? { code: row.applicationNumber } : {}),
    }),
  },
  {
    resource: 'staff',
    // Staff have no page of their own: the list shows everything, narrowed to the one.
    toFound: (row: StaffMemberRow) => ({
      key: `f${row.id}`,
      to: `/staff?filter=${encodeURIComponent(JSON.stringify({ q: row.login }))}`,
      title: row.name,
      note: row.login,
    }),
  },
];
