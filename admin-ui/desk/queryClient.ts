import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api/ApiError.ts';

/** Lists may be ten seconds old; a refusal is not asked again, a broken line is, once. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 1 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  });
}
