import type { SchemeName } from './tokens.ts';

/** Tells the stylesheets which scheme is on; without it they follow the system. */
export function showScheme(scheme: SchemeName): void {
  document.documentElement.dataset.theme = scheme;
}
