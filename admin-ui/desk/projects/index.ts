import { ProjectList } from './ProjectList.tsx';
import { ProjectShow } from './ProjectShow.tsx';

export const projects = { name: 'projects', list: ProjectList, show: ProjectShow, recordRepresentation: 'name' };
