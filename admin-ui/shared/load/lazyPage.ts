import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A page that is loaded separately: `load` imports its file and names the component,
 * because files have no default export.
 */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
