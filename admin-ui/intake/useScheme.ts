import { useSyncExternalStore } from 'react';
import type { SchemeName } from '../shared/theme/tokens.ts';

const query = typeof window === 'undefined' ? null : window.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark as the device is set; the pages have no switch of their own. */
export function useScheme(): SchemeName {
  return useSyncExternalStore(
    (changed) => {
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => (query?.matches ? 'dark' : 'light'),
  );
}
