import { useListContext, useTranslate } from 'react-admin';
import { toggle, withValue, type Facet, type Filter } from './facets.ts';
import { FacetChip } from './FacetChip.tsx';
import { SearchBox } from './SearchBox.tsx';
import common from '../layout/common.module.css';
import styles from './FilterBar.module.css';

/** Search and chips above a list. They are in the URL, so they survive a reload and are part of a copied link. */
export function FilterBar({ facets, search }: { facets: readonly Facet[]; search?: string | undefined }) {
  const t = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filter = filterValues as Filter;
  const active = Object.keys(filter).length > 0;
  if (facets.length === 0 && !search) return null;
  return (
    <div className={styles.filters} role="search">
      {search && (
        <SearchBox
          value={typeof filter.q === 'string' ? filter.q : ''}
          label={search}
          onSearch={(text) => setFilters(withValue(filter, 'q', text))}
        />
      )}
      {facets.map((facet) => (
        <FacetChip
          key={facet.source}
          facet={facet}
          filter={filter}
          onToggle={(value) => setFilters(toggle(filter, facet, value))}
          onClear={() => setFilters(withValue(filter, facet.source, undefined))}
        />
      ))}
      {active && (
        <button type="button" className={common.quietLink} onClick={() => setFilters({})}>
          {t('ra.navigation.clear_filters')}
        </button>
      )}
    </div>
  );
}
