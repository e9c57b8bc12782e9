import { lazyPage } from '../../shared/load/lazyPage.ts';

export const stations = {
  name: 'stations',
  list: lazyPage(() => import('./StationList.tsx').then((page) => page.StationList)),
  recordRepresentation: 'name',
};
