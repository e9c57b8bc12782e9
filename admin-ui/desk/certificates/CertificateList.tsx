import { certificateRoles, certificateStates } from '@vocabulary/certificateStates.ts';
import { DataTable, useTranslate } from 'react-admin';
import { formatDate } from '../../shared/format/dateTime.ts';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { CertificateRow } from '@presenters/certificate.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { StateField } from '../fields/StateField.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import common from '../layout/common.module.css';

export function CertificateList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <DeskList
      facets={[
        facet('state', 'desk.field.status', 'certificateState', certificateStates),
        facet('role', 'desk.certificate.role', 'certificateRole', certificateRoles),
      ]}
      search={t('desk.filter.searchCertificates')}
    >
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: CertificateRow) => <StateField kind="certificateState" state={row.state} />}
      />
      <DataTable.Col
        label="desk.certificate.holder"
        disableSort
        render={(row: CertificateRow) => (
          <span className={common.cellMain}>{row.commonName ?? row.organizationName}</span>
        )}
      />
      <DataTable.Col
        label="desk.certificate.role"
        disableSort
        render={(row: CertificateRow) => t(`certificateRole.${row.role}`)}
      />
      <DataTable.Col
        label="desk.certificate.serialNumber"
        disableSort
        render={(row: CertificateRow) => <code className={common.code}>{row.serialNumber}</code>}
      />
      <DataTable.Col
        label="desk.certificate.token"
        disableSort
        render={(row: CertificateRow) => <GroupedCode code={row.tokenSerial} />}
      />
      <DataTable.Col
        label="desk.certificate.validity"
        disableSort
        render={(row: CertificateRow) => (
          <span className={common.when}>
            {formatDate(row.notBefore)} – {formatDate(row.notAfter)}
          </span>
        )}
      />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: CertificateRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
    </DeskList>
  );
}
