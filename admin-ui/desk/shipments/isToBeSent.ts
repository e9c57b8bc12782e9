import type { ShipmentRow } from '@presenters/shipment.ts';

/** Only what has not left can be late: its due time is that of sending. */
export const isToBeSent = ({ status }: ShipmentRow): boolean => status === 'planned' || status === 'packed';
