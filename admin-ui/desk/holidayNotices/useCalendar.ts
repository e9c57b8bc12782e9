import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CalendarYearRow } from '@presenters/holidayNotice.ts';
import { useDataProvider } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';

export function useCalendar(): UseQueryResult<CalendarYearRow[]> {
  const provider = useDataProvider<DeskDataProvider>();
  return useQuery({ queryKey: ['holiday-notices'], queryFn: () => provider.calendarYears() });
}
