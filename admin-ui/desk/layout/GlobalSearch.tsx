import SearchIcon from '@mui/icons-material/Search';
import { Dialog } from '@mui/material';
import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { focusFirst } from '../fields/focusFirst.ts';
import { FoundAreas } from './FoundAreas.tsx';
import { useGlobalSearch } from './useGlobalSearch.ts';
import layoutStyles from './layout.module.css';
import styles from './GlobalSearch.module.css';

const SHORTEST = 2;

/**
 * Finds a record by number, name, code, serial or tracking number, from any page and by keyboard alone. `first`: what a
 * scanner read.
 */
export function GlobalSearch({ first = '', onClose }: { first?: string; onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState(first);
  const [place, setPlace] = useState(0);
  const { areas, asked } = useGlobalSearch(text);
  const all = areas.flatMap(({ found }) => found);
  const chosen = all[place] ?? null;
  const running = areas.some((area) => area.pending) || asked !== text.trim();

  const go = (to: string): void => {
    onClose();
    void navigate(to);
  };
  const type = (event: ChangeEvent<HTMLInputElement>): void => {
    setText(event.target.value);
    setPlace(0);
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => chosen && go(chosen.to),
    ArrowDown: () => setPlace(Math.min(place + 1, Math.max(0, all.length - 1))),
    ArrowUp: () => setPlace(Math.max(0, place - 1)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (event.nativeEvent.isComposing || !act) return;
    act();
    event.preventDefault();
  };
  const note = (): string => {
    if (text.trim().length < SHORTEST) return t('desk.search.short');
    if (running) return t('desk.search.running');
    return all.length === 0 ? t('desk.search.none', { text: asked }) : t('desk.search.keys');
  };

  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { 'aria-label': t('desk.search.open') } }}
      classes={{ container: styles.searchPlace }}
    >
      <div className={styles.searchBox}>
        <SearchIcon fontSize="small" />
        <input
          ref={focusFirst}
          className={styles.searchInput}
          value={text}
          placeholder={t('desk.search.hint')}
          aria-label={t('desk.search.open')}
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls="search-found"
          aria-activedescendant={chosen ? `found-${chosen.key}` : undefined}
          onChange={type}
          onKeyDown={onKeyDown}
        />
      </div>
      <FoundAreas
        areas={areas}
        chosen={chosen}
        onPoint={(found) => setPlace(all.indexOf(found))}
        onOpen={({ to }) => go(to)}
        onKeyDown={onKeyDown}
      />
      <div className={layoutStyles.searchNote} role="status">
        {note()}
      </div>
    </Dialog>
  );
}
