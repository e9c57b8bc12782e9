import { lazyPage } from '../../shared/load/lazyPage.ts';

export const payments = {
  name: 'payments',
  list: lazyPage(() => import('./PaymentList.tsx').then((page) => page.PaymentList)),
  show: lazyPage(() => import('./PaymentShow.tsx').then((page) => page.PaymentShow)),
};
