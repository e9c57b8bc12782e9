import { useQuery } from '@tanstack/react-query';
import { demoLogins, type DemoLogin } from './demo.ts';

/** The demo desk's logins, their digits kept fresh; an ordinary desk has none and is asked once. */
export function useDemoLogins(enabled = true): DemoLogin[] {
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
