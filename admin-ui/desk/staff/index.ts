import { StaffList } from './StaffList.tsx';

export const staff = { name: 'staff', list: StaffList, recordRepresentation: 'name' };
