import type { Transitions } from './transitions.ts';

export const shipmentStates = ['planned', 'packed', 'handed_over', 'delivered', 'returned', 'cancelled'] as const;
export type ShipmentState = (typeof shipmentStates)[number];

export const shipmentTransitions: Transitions<ShipmentState> = {
  planned: ['packed', 'cancelled'],
  packed: ['handed_over', 'planned', 'cancelled'],
  handed_over: ['delivered', 'returned'],
  delivered: [],
  returned: [],
  cancelled: [],
};

/** Somebody may still have to call the receiver; afterwards nobody at the desk needs his phone. */
const parcelsUnderWay = ['planned', 'packed', 'handed_over'] as const satisfies readonly ShipmentState[];
export const isUnderWay = (state: ShipmentState): boolean =>
  (parcelsUnderWay as readonly ShipmentState[]).includes(state);

/** How a parcel travels: 寄付, 到付, 自提. */
export const deliveryMethods = ['prepaid', 'collect', 'pickup'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];
