import { deliveryMethods, shipmentStates } from '@vocabulary/shipmentStates.ts';
import { DataTable, useTranslate } from 'react-admin';
import type { ShipmentRow } from '@presenters/shipment.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { StateField } from '../fields/StateField.tsx';
import { DueAt } from '../fields/DueAt.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import { isToBeSent } from './isToBeSent.ts';
import common from '../layout/common.module.css';

export function ShipmentList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <DeskList
      facets={[
        facet('status', 'desk.field.status', 'shipmentState', shipmentStates),
        facet('method', 'desk.field.method', 'deliveryMethod', deliveryMethods),
        {
          source: 'due',
          label: t('desk.field.due'),
          single: true,
          options: [{ value: 'late', label: t('desk.filter.late') }],
        },
      ]}
      search={t('desk.filter.searchShipments')}
    >
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: ShipmentRow) => <StateField kind="shipmentState" state={row.status} />}
      />
      <DataTable.Col
        label="desk.field.organization"
        disableSort
        render={(row: ShipmentRow) => <span className={common.cellMain}>{row.organizationName ?? '—'}</span>}
      />
      <DataTable.Col label="desk.field.contents" disableSort render={(row: ShipmentRow) => t(`stage.${row.stage}`)} />
      <DataTable.Col
        label="desk.field.method"
        disableSort
        render={(row: ShipmentRow) => t(`deliveryMethod.${row.method}`)}
      />
      <DataTable.Col
        label="desk.field.receiver"
        disableSort
        render={(row: ShipmentRow) => row.pickupPoint ?? row.receiverMasked ?? row.region ?? '—'}
      />
      <DataTable.Col
        label="desk.field.tracking"
        disableSort
        render={(row: ShipmentRow) =>
          row.trackingNumber ? (
            <span>
              {row.carrier} <code className={common.code}>{row.trackingNumber}</code>
            </span>
          ) : (
            '—'
          )
        }
      />
      <DataTable.Col
        label="desk.field.dueAt"
        disableSort
        render={(row: ShipmentRow) => <DueAt at={row.dueAt} open={isToBeSent(row)} />}
      />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: ShipmentRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
    </DeskList>
  );
}
