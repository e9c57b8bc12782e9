import type { ShipmentDetail } from '../../../server/presenters/shipment.ts';
import { shipmentStates } from '../../../server/vocabulary/shipmentStates.ts';
import { minutesAgo } from './fakeClock.ts';
import { of, pick, serial, times } from './fakeRows.ts';

/** What may be done with a parcel in each state, beside reading it. */
const shipmentVerbs: Record<(typeof shipmentStates)[number], readonly ShipmentDetail['abilities'][number][]> = {
  planned: ['take', 'pack'],
  packed: ['print_slip', 'renew_slip', 'hand_over'],
  handed_over: [],
  delivered: [],
  returned: [],
  cancelled: [],
};

export const fakeShipments = (): ShipmentDetail[] =>
  times(9, (n) => ({
    id: n,
    ...of(n),
    stage: n % 2 ? 'dispatch' : 'dispatch_blank',
    status: pick(shipmentStates, n),
    method: pick(['prepaid', 'collect', 'pickup'] as const, n),
    receiverMasked: '苏** 139****8137',
    region: '云河省',
    receiver: { name: '苏婉仪', phone: '13918000137', address: '云河省云河市江滨路 18 号' },
    returnedReason: null,
    handedOverTo: null,
    pickupPoint: n % 3 === 2 ? '云河市政务大厅 3 号窗口' : null,
    carrier: n % 6 > 1 ? '顺丰速运' : null,
    trackingNumber: n % 6 > 1 ? `SF18001800${n}` : null,
    packedAt: n % 6 > 0 ? minutesAgo(90) : null,
    handedOverAt: n % 6 > 1 ? minutesAgo(60) : null,
    deliveredAt: null,
    acceptedAt: null,
    dueAt: minutesAgo(-600),
    createdAt: minutesAgo(600),
    version: 1,
    handledByMe: false,
    expected: n % 6 > 0 ? [] : [{ id: n, serial: serial(n), labelNumber: `K${1000 + n}`, state: 'written' }],
    collector: n % 3 === 2 ? '沈知远 138****8101' : null,
    tokensNeeded: 1,
    tokens: n % 6 > 0 ? [{ id: n, serial: serial(n), labelNumber: `K${1000 + n}`, state: 'reserved' }] : [],
    abilities: ['read', ...shipmentVerbs[pick(shipmentStates, n)]],
  }));
