import { lazyPage } from '../../shared/load/lazyPage.ts';

export const staff = {
  name: 'staff',
  list: lazyPage(() => import('./StaffList.tsx').then((page) => page.StaffList)),
  recordRepresentation: 'name',
};
