export interface FacetOption {
  value: string;
  label: string;
}
/** One way to narrow a list: a closed list of values; several may be chosen unless `single`. */
export interface Facet {
  source: string;
  label: string;
  options: readonly FacetOption[];
  single?: boolean;
}

export type Filter = Readonly<Record<string, unknown>>;

export function chosenOf(filter: Filter, source: string): string[] {
  const value = filter[source];
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === '' ? [] : [String(value)];
}

/** The filter after one value of a facet was switched on or off; an empty facet is removed from the URL. */
export function toggle(
  filter: Filter,
  { source, single = false }: Pick<Facet, 'source' | 'single'>,
  value: string,
): Filter {
  const chosen = chosenOf(filter, source);
  const rest = chosen.filter((one) => one !== value);
  const switchedOn = !chosen.includes(value);
  if (single) return withValue(filter, source, switchedOn ? value : rest[0]);
  const next = switchedOn ? [...chosen, value] : rest;
  return withValue(filter, source, next.length === 0 ? undefined : next);
}

export function withValue(filter: Filter, source: string, value: unknown): Filter {
  const { [source]: _before, ...rest } = filter;
  return value === undefined || value === '' ? rest : { ...rest, [source]: value };
}
