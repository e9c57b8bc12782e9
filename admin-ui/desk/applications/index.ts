import { lazyPage } from '../../shared/load/lazyPage.ts';

export const applications = {
  name: 'applications',
  list: lazyPage(() => import('./ApplicationList.tsx').then((page) => page.ApplicationList)),
  show: lazyPage(() => import('./ApplicationShow.tsx').then((page) => page.ApplicationShow)),
  recordRepresentation: 'number',
};
