import type { Translate } from '../../shared/i18n/translate.ts';
import type { ShipmentRecord } from '../api/records.ts';
import type { VerbField } from '../dialogs/verbField.ts';
import { carriers } from '../i18n/carriers.ts';

export interface ShipmentVerb {
  name: 'pack' | 'handOver' | 'deliver' | 'comeBack';
  ability: string;
  path: string;
  danger: boolean;
  fields: (shipment: ShipmentRecord, t: Translate) => VerbField[];
  body: (shipment: ShipmentRecord, values: Record<string, string>) => Record<string, unknown>;
}

export const shipmentVerbs: readonly ShipmentVerb[] = [
  {
    name: 'comeBack',
    ability: 'return',
    path: 'return',
    danger: true,
    fields: (_, t) => [{ name: 'note', label: t('desk.field.reason'), kind: 'long', required: true }],
    body: (_, { note = '' }) => ({ note: note.trim() }),
  },
  { name: 'pack', ability: 'pack', path: 'pack', danger: false, fields: () => [], body: () => ({}) },
  {
    name: 'handOver',
    ability: 'hand_over',
    path: 'hand-over',
    danger: false,
    fields: ({ method }, t) =>
      method === 'pickup'
        ? [
            {
              name: 'receiverName',
              label: t('desk.field.handedOverTo'),
              required: true,
              help: t('desk.shipment.pickupHelp'),
            },
          ]
        : [
            {
              name: 'carrier',
              label: t('desk.field.carrier'),
              kind: 'choice',
              required: true,
              initial: carriers[0],
              choices: carriers.map((value) => ({ value, label: value })),
            },
            {
              name: 'trackingNumber',
              label: t('desk.field.tracking'),
              kind: 'code',
              required: true,
              help: t('desk.shipment.trackingHelp'),
            },
          ],
    body: ({ method }, { receiverName = '', carrier = '', trackingNumber = '' }) =>
      method === 'pickup'
        ? { pickup: true, receiverName: receiverName.trim() }
        : { carrier, trackingNumber: trackingNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase() },
  },
  { name: 'deliver', ability: 'deliver', path: 'delivered', danger: false, fields: () => [], body: () => ({}) },
];
