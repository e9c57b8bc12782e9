import SearchIcon from '@mui/icons-material/Search';
import { Dialog } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { focusFirst } from '../fields/focusFirst.ts';
import { useGlobalSearch } from './useGlobalSearch.ts';

/** Number, name, code, serial or tracking number → the record, from anywhere, without the mouse. */
export function GlobalSearch({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { areas, asked } = useGlobalSearch(text);
  const all = areas.flatMap(({ found }) => found);
  const pending = areas.some((area) => area.pending);

  const go = (to: string | undefined): void => {
    if (!to) return;
    onClose();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(all[chosen]?.to);
    else if (event.key === 'ArrowDown') setChosen((now) => Math.min(now + 1, Math.max(0, all.length - 1)));
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max(0, now - 1));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { 'aria-label': t('desk.search.open') } }}
      classes={{ container: 'search-place' }}
    >
      <div className="search-box">
        <SearchIcon fontSize="small" />
        <input
          ref={focusFirst}
          className="search-input"
          value={text}
          placeholder={t('desk.search.hint')}
          aria-label={t('desk.search.open')}
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls="search-found"
          aria-activedescendant={all[chosen] ? `found-${all[chosen].key}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="search-found" className="search-found" role="listbox" aria-label={t('desk.search.found')}>
        {areas
          .filter(({ found, failed }) => found.length > 0 || failed)
          .map(({ resource, found, failed }) => (
            <div key={resource} role="group" aria-label={t(`desk.nav.${resource}`)}>
              <div className="search-area" aria-hidden="true">
                {t(`desk.nav.${resource}`)}
              </div>
              {failed && <div className="search-note">{t('desk.search.failed')}</div>}
              {found.map((one) => {
                const selected = all[chosen]?.key === one.key;
                return (
                  <div
                    key={one.key}
                    id={`found-${one.key}`}
                    role="option"
                    aria-selected={selected}
                    tabIndex={-1}
                    className={`search-item${selected ? ' search-item-chosen' : ''}`}
                    onMouseMove={() => setChosen(all.findIndex(({ key }) => key === one.key))}
                    onClick={() => go(one.to)}
                    onKeyDown={onKeyDown}
                  >
                    <span className="search-title">{one.title}</span>
                    <span className="search-item-note">{one.note}</span>
                    {one.code && <code className="search-code">{one.code}</code>}
                  </div>
                );
              })}
            </div>
          ))}
      </div>
      <div className="search-note" role="status">
        {text.trim().length < 2
          ? t('desk.search.short')
          : pending || asked !== text.trim()
            ? t('desk.search.running')
            : all.length === 0
              ? t('desk.search.none', { text: asked })
              : t('desk.search.keys')}
      </div>
    </Dialog>
  );
}
