import { useQuery } from '@tanstack/react-query';
import { demoLogins, type DeskDemoLogin } from './demo.ts';

/**
 * The demo desk's logins, with one-time passwords that are renewed. An ordinary desk has none and is asked only once.
 */
export function useDemoLogins(enabled = true): DeskDemoLogin[] {
  const { data = [] } = useQuery({
    queryKey: ['demoLogins'],
    queryFn: demoLogins,
    enabled,
    retry: false,
    staleTime: 4_000,
    refetchInterval: (query) => (query.state.data?.length ? 5_000 : false),
  });
  return data;
}
