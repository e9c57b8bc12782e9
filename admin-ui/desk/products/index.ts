import { lazyPage } from '../../shared/load/lazyPage.ts';

export const products = {
  name: 'products',
  list: lazyPage(() => import('./ProductList.tsx').then((page) => page.ProductList)),
  recordRepresentation: 'name',
};
