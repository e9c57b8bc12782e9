import { actorKinds, auditEventTypes } from '@vocabulary/auditEventTypes.ts';
import { DataTable, useTranslate } from 'react-admin';
import { formatInstant } from '../../shared/format/dateTime.ts';
import type { AuditEventRow } from '@presenters/auditEvent.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { NumberCol } from '../lists/NumberCol.tsx';
import { useFacet } from '../lists/useFacet.ts';
import { VerifyAudit } from './VerifyAudit.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

export function AuditEventList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <DeskList
      facets={[
        facet('type', 'desk.audit.type', 'auditEvent', auditEventTypes, true),
        facet('actorKind', 'desk.audit.actor', 'actor', actorKinds, true),
      ]}
      actions={<VerifyAudit />}
    >
      <DataTable.Col
        label="desk.audit.at"
        disableSort
        render={(row: AuditEventRow) => (
          <time className={common.when} dateTime={row.at}>
            {formatInstant(row.at)}
          </time>
        )}
      />
      <DataTable.Col
        label="desk.audit.type"
        disableSort
        render={(row: AuditEventRow) => (
          <span className={common.cellMain}>{t(`auditEvent.${row.type}`, { _: row.type })}</span>
        )}
      />
      <DataTable.Col
        label="desk.audit.actor"
        disableSort
        render={(row: AuditEventRow) => <span>{row.actorName ?? t(`actor.${row.actorKind}`)}</span>}
      />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: AuditEventRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
      <NumberCol label="desk.audit.position" render={(row: AuditEventRow) => (row.position > 0 ? row.position : '—')} />
      <DataTable.Col
        label="desk.audit.hash"
        disableSort
        render={(row: AuditEventRow) => (
          <code className={join(common.code, common.quiet)}>{row.hash.slice(0, 12)}</code>
        )}
      />
    </DeskList>
  );
}
