import { StationList } from './StationList.tsx';

export const stations = { name: 'stations', list: StationList, recordRepresentation: 'name' };
