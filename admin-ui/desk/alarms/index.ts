import { lazyPage } from '../../shared/load/lazyPage.ts';

export const alarms = {
  name: 'alarms',
  list: lazyPage(() => import('./AlarmList.tsx').then((page) => page.AlarmList)),
};
