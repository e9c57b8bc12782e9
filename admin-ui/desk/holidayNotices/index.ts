import { lazyPage } from '../../shared/load/lazyPage.ts';

export const holidayNotices = {
  name: 'holiday-notices',
  list: lazyPage(() => import('./CalendarPage.tsx').then((page) => page.CalendarPage)),
};
