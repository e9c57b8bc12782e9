import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Found } from './searchAreas.ts';
import type { FoundArea } from './useGlobalSearch.ts';
import { join } from '../../shared/theme/join.ts';
import layoutStyles from './layout.module.css';
import styles from './FoundAreas.module.css';

interface Props {
  areas: readonly FoundArea[];
  chosen: Found | null;
  onPoint: (found: Found) => void;
  onOpen: (found: Found) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The results of the search, list by list; a list that could not be searched says so. */
export function FoundAreas({ areas, ...rest }: Props) {
  const t = useTranslate();
  const shown = areas.filter(({ found, failed }) => found.length > 0 || failed);
  return (
    <div id="search-found" className={styles.searchFound} role="listbox" aria-label={t('desk.search.found')}>
      {shown.map(({ resource, found, failed }) => (
        <div key={resource} role="group" aria-label={t(`desk.nav.${resource}`)}>
          <div className={styles.searchArea} aria-hidden="true">
            {t(`desk.nav.${resource}`)}
          </div>
          {failed && <div className={layoutStyles.searchNote}>{t('desk.search.failed')}</div>}
          {found.map((one) => (
            <FoundItem key={one.key} found={one} {...rest} />
          ))}
        </div>
      ))}
    </div>
  );
}

function FoundItem({ found, chosen, onPoint, onOpen, onKeyDown }: Omit<Props, 'areas'> & { found: Found }) {
  const selected = chosen?.key === found.key;
  return (
    <div
      id={`found-${found.key}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={join(styles.searchItem, selected && styles.searchItemChosen)}
      onMouseMove={() => onPoint(found)}
      onClick={() => onOpen(found)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.searchTitle}>{found.title}</span>
      <span className={styles.searchItemNote}>{found.note}</span>
      {found.code && <code className={styles.searchCode}>{found.code}</code>}
    </div>
  );
}
