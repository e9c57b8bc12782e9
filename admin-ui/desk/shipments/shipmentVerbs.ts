import type { Translate } from '../../shared/i18n/translate.ts';
import type { ShipmentDetail } from '@presenters/shipment.ts';
import { act } from '../api/act.ts';
import { textRules } from '@vocabulary/text/textRules.ts';
import type { VerbField } from '../dialogs/verbField.ts';
import { carriers } from '../i18n/carriers.ts';

export interface ShipmentVerb {
  name: 'pack' | 'renewSlip' | 'handOver' | 'correctTracking' | 'deliver' | 'comeBack' | 'planAgain';
  ability: string;
  danger: boolean;
  /** Beside the next step: it is seldom needed. */
  secondary?: boolean;
  fields: (shipment: ShipmentDetail, t: Translate) => VerbField[];
  /**
   * The secret of the slip comes with the answer of `pack` and of `renew-slip` alone. `confirmed`: the person was asked
   * about an odd tracking number, and sent the same once more.
   */
  run: (shipment: ShipmentDetail, values: Record<string, string>) => Promise<ShipmentDetail & { slipToken?: string }>;
}

/** The two entries of what the carrier took; the second time they begin as they were typed. */
function carrierFields({ carrier, trackingNumber }: ShipmentDetail, t: Translate): VerbField[] {
  const known = carriers.some((one) => one === carrier) || !carrier ? carriers : [carrier, ...carriers];
  return [
    {
      name: 'carrier',
      label: t('desk.field.carrier'),
      kind: 'choice',
      required: true,
      initial: carrier ?? carriers[0],
      choices: known.map((value) => ({ value, label: value })),
    },
    {
      name: 'trackingNumber',
      label: t('desk.field.tracking'),
      kind: 'code',
      required: true,
      initial: trackingNumber ?? '',
      help: t('desk.shipment.trackingHelp'),
    },
  ];
}

export const shipmentVerbs: readonly ShipmentVerb[] = [
  {
    name: 'comeBack',
    ability: 'return',
    danger: true,
    fields: (_, t) => [{ name: 'note', label: t('desk.field.reason'), kind: 'long', required: true }],
    run: ({ id, version }, { note = '' }) => act('shipments', id, 'return', { version, note: note.trim() }),
  },
  {
    name: 'pack',
    ability: 'pack',
    danger: false,
    fields: () => [],
    run: ({ id, version }) => act('shipments', id, 'pack', { version }),
  },
  {
    name: 'renewSlip',
    ability: 'renew_slip',
    danger: false,
    secondary: true,
    fields: () => [],
    run: ({ id, version }) => act('shipments', id, 'renew-slip', { version }),
  },
  {
    name: 'handOver',
    ability: 'hand_over',
    danger: false,
    fields: (shipment, t) =>
      shipment.method === 'pickup'
        ? [
            {
              name: 'receiverName',
              label: t('desk.field.handedOverTo'),
              required: true,
              help: t('desk.shipment.pickupHelp'),
            },
          ]
        : carrierFields(shipment, t),
    run: ({ id, version, method }, { receiverName = '', carrier = '', trackingNumber = '', confirmed }) =>
      act(
        'shipments',
        id,
        'hand-over',
        method === 'pickup'
          ? { version, pickup: true, receiverName: receiverName.trim() }
          : {
              version,
              carrier,
              trackingNumber: textRules.trackingNumber.fold(trackingNumber),
              confirmed: confirmed === 'yes',
            },
      ),
  },
  {
    name: 'planAgain',
    ability: 'plan_again',
    danger: false,
    fields: () => [],
    run: ({ id, version }) => act('shipments', id, 'plan-again', { version }),
  },
  {
    name: 'correctTracking',
    ability: 'correct_tracking',
    danger: false,
    secondary: true,
    fields: carrierFields,
    run: ({ id, version }, { carrier = '', trackingNumber = '', confirmed }) =>
      act('shipments', id, 'correct-tracking', {
        version,
        carrier,
        trackingNumber: textRules.trackingNumber.fold(trackingNumber),
        confirmed: confirmed === 'yes',
      }),
  },
  {
    name: 'deliver',
    ability: 'deliver',
    danger: false,
    fields: () => [],
    run: ({ id, version }) => act('shipments', id, 'delivered', { version }),
  },
];
