import { useTranslate } from 'react-admin';
import type { Facet } from './facets.ts';

/** Makes facets out of closed lists: their words come from the shared vocabulary. */
export function useFacet(): (
  source: string,
  label: string,
  kind: string,
  values: readonly string[],
  single?: boolean,
) => Facet {
  const t = useTranslate();
  return (source, label, kind, values, single = false) => ({
    source,
    label: t(label),
    single,
    options: values.map((value) => ({ value, label: t(`${kind}.${value}`) })),
  });
}
