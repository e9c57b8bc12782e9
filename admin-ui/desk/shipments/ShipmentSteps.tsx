import { useTranslate } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { StageLine, type StageStep } from '../../shared/stages/StageLine.tsx';
import type { ShipmentRow } from '../api/records.ts';

const order = ['planned', 'packed', 'handed_over', 'delivered'] as const;

/** The parcel's way as a line; a parcel that came back or was cancelled says so at its end. */
export function ShipmentSteps({ shipment }: { shipment: ShipmentRow }) {
  const t = useTranslate();
  const reached = shipment.status === 'returned' ? 2 : order.indexOf(shipment.status as (typeof order)[number]);
  const times = [null, shipment.packedAt, shipment.handedOverAt, shipment.deliveredAt];
  const steps: StageStep[] = order.map((state, index) => {
    const now = index < reached || shipment.status === 'delivered' ? 'done' : index === reached ? 'open' : 'waiting';
    return { key: state, label: t(`shipmentState.${state}`), state: now, stateLabel: t(`stageState.${now}`), note: times[index] ? formatDateTime(times[index]) : undefined };
  });
  if (shipment.status === 'returned' || shipment.status === 'cancelled') steps.splice(-1, 1, { key: shipment.status, label: t(`shipmentState.${shipment.status}`), state: 'failed', stateLabel: t('stageState.failed') });
  return <StageLine steps={steps} label={t('desk.shipment.steps')} />;
}
