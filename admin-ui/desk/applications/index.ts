import { ApplicationList } from './ApplicationList.tsx';
import { ApplicationShow } from './ApplicationShow.tsx';

export const applications = {
  name: 'applications',
  list: ApplicationList,
  show: ApplicationShow,
  recordRepresentation: 'number',
};
