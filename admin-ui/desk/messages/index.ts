import { lazyPage } from '../../shared/load/lazyPage.ts';

export const messages = {
  name: 'messages',
  list: lazyPage(() => import('./MessageList.tsx').then((page) => page.MessageList)),
  show: lazyPage(() => import('./MessageShow.tsx').then((page) => page.MessageShow)),
};
