import { ShipmentList } from './ShipmentList.tsx';
import { ShipmentShow } from './ShipmentShow.tsx';

export const shipments = { name: 'shipments', list: ShipmentList, show: ShipmentShow };
