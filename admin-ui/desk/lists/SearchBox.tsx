import SearchIcon from '@mui/icons-material/Search';
import { useEffect, useRef, useState } from 'react';
import styles from './SearchBox.module.css';

const REST_MS = 300;

/** Text search within a list: searches after a pause in typing, at once on Enter. */
export function SearchBox({
  value,
  label,
  onSearch,
}: {
  value: string;
  label: string;
  onSearch: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const newest = useRef(onSearch);
  const listsOwnPath = useRef(window.location.pathname);
  useEffect(() => {
    newest.current = onSearch;
  });
  // The link or the back button changed the search from outside.
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value;
      setText(value);
    }
  }, [value]);
  const ask = (now: string): void => {
    // A row was clicked before the pause and its page is still loading: a search now
    // would bring the person back to the list.
    if (window.location.pathname !== listsOwnPath.current) return;
    if (now !== asked.current) {
      asked.current = now;
      newest.current(now);
    }
  };
  useEffect(() => {
    const timer = window.setTimeout(() => ask(text.trim()), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);

  return (
    <label className={styles.listSearch}>
      <SearchIcon fontSize="small" />
      <input
        type="search"
        value={text}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) ask(text.trim());
        }}
      />
    </label>
  );
}
