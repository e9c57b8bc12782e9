import { api } from './calls.ts';
import { useLoaded } from './useLoaded.ts';

type Region = Awaited<ReturnType<typeof api.catalogue>>['regions'][number];
type Platform = Region['categories'][number]['projects'][number];

/** Every platform of the catalogue, without its regions; none while they are not known. */
export function usePlatforms(): Platform[] {
  const { value } = useLoaded('catalogue', api.catalogue);
  return value?.regions.flatMap(({ categories }) => categories.flatMap(({ projects }) => projects)) ?? [];
}
