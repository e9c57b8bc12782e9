import { lazyPage } from '../../shared/load/lazyPage.ts';

export const projects = {
  name: 'projects',
  list: lazyPage(() => import('./ProjectList.tsx').then((page) => page.ProjectList)),
  show: lazyPage(() => import('./ProjectShow.tsx').then((page) => page.ProjectShow)),
  recordRepresentation: 'name',
};
