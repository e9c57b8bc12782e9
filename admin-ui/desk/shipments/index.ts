import { lazyPage } from '../../shared/load/lazyPage.ts';

export const shipments = {
  name: 'shipments',
  list: lazyPage(() => import('./ShipmentList.tsx').then((page) => page.ShipmentList)),
  show: lazyPage(() => import('./ShipmentShow.tsx').then((page) => page.ShipmentShow)),
};
