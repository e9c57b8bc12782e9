import { lazyPage } from '../../shared/load/lazyPage.ts';

export const productionJobs = {
  name: 'productionJobs',
  list: lazyPage(() => import('./JobList.tsx').then((page) => page.JobList)),
  show: lazyPage(() => import('./JobShow.tsx').then((page) => page.JobShow)),
};
