import { lazyPage } from '../../shared/load/lazyPage.ts';

export const productionJobs = {
  name: 'production-jobs',
  list: lazyPage(() => import('./JobList.tsx').then((page) => page.JobList)),
  show: lazyPage(() => import('./JobShow.tsx').then((page) => page.JobShow)),
};
