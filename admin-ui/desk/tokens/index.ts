import { lazyPage } from '../../shared/load/lazyPage.ts';

export const tokens = {
  name: 'tokens',
  list: lazyPage(() => import('./TokenList.tsx').then((page) => page.TokenList)),
  show: lazyPage(() => import('./TokenShow.tsx').then((page) => page.TokenShow)),
  recordRepresentation: 'serial',
};
