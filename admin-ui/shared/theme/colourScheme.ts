import type { SchemeName } from './tokens.ts';

/** Sets the colour scheme of the stylesheets; without it they follow the system. */
export function showScheme(scheme: SchemeName): void {
  document.documentElement.dataset.theme = scheme;
}
