import { JobList } from './JobList.tsx';
import { JobShow } from './JobShow.tsx';

export const productionJobs = { name: 'productionJobs', list: JobList, show: JobShow };
