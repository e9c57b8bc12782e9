import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api/ApiError.ts';

/**
 * Lists may be ten seconds old. After a refusal no request is repeated, after a
 * broken connection or a server fault once.
 */
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
