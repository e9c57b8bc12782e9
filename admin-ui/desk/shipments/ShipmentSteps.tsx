import { useTranslate } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { StageLine, type StageStep } from '../../shared/stages/StageLine.tsx';
import type { ShipmentRow } from '@presenters/shipment.ts';

/** What has to be done, and the state in which each is done. */
const steps = [
  { name: 'prepare', doneIn: ['packed', 'handed_over', 'delivered', 'returned'] },
  { name: 'pack', doneIn: ['packed', 'handed_over', 'delivered', 'returned'] },
  { name: 'handOver', doneIn: ['handed_over', 'delivered', 'returned'] },
  { name: 'arrive', doneIn: ['delivered'] },
] as const;

/** The parcel's steps as a line. A returned or cancelled parcel has that as its last step. */
export function ShipmentSteps({ shipment }: { shipment: ShipmentRow }) {
  const t = useTranslate();
  const { status, method } = shipment;
  const times = {
    prepare: null,
    pack: shipment.packedAt,
    handOver: shipment.handedOverAt,
    arrive: shipment.deliveredAt,
  };
  const failed = status === 'returned' || status === 'cancelled';
  let open = false;
  // What was handed out at the counter has arrived.
  const line = steps
    .filter(({ name }) => method !== 'pickup' || name !== 'arrive')
    .map(({ name, doneIn }): StageStep => {
      const done = (doneIn as readonly string[]).includes(status);
      const ahead = open || failed ? 'waiting' : 'open';
      const state = done ? 'done' : ahead;
      open ||= state === 'open';
      return {
        key: name,
        label: t(`desk.shipment.step.${name === 'handOver' && method === 'pickup' ? 'pickUp' : name}`),
        state,
        stateLabel: t(`stageState.${state}`),
        note: times[name] ? formatDateTime(times[name]) : undefined,
      };
    });
  const end: StageStep = {
    key: status,
    label: t(`shipmentState.${status}`),
    state: 'failed',
    stateLabel: t('stageState.failed'),
  };
  return (
    <StageLine
      steps={failed ? [...line.filter(({ state }) => state === 'done'), end] : line}
      label={t('desk.shipment.steps')}
    />
  );
}
