import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Found } from './searchAreas.ts';
import type { FoundArea } from './useGlobalSearch.ts';

interface Props {
  areas: readonly FoundArea[];
  chosen: Found | null;
  onPoint: (found: Found) => void;
  onOpen: (found: Found) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What the search has found, list by list; a list that could not be asked says so. */
export function FoundAreas({ areas, ...rest }: Props) {
  const t = useTranslate();
  const shown = areas.filter(({ found, failed }) => found.length > 0 || failed);
  return (
    <div id="search-found" className="search-found" role="listbox" aria-label={t('desk.search.found')}>
      {shown.map(({ resource, found, failed }) => (
        <div key={resource} role="group" aria-label={t(`desk.nav.${resource}`)}>
          <div className="search-area" aria-hidden="true">
            {t(`desk.nav.${resource}`)}
          </div>
          {failed && <div className="search-note">{t('desk.search.failed')}</div>}
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
      className={`search-item${selected ? ' search-item-chosen' : ''}`}
      onMouseMove={() => onPoint(found)}
      onClick={() => onOpen(found)}
      onKeyDown={onKeyDown}
    >
      <span className="search-title">{found.title}</span>
      <span className="search-item-note">{found.note}</span>
      {found.code && <code className="search-code">{found.code}</code>}
    </div>
  );
}
