import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { IconButton } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { COUNT_CAP } from '@vocabulary/countCap.ts';
import { totalWords } from './totalWords.ts';
import styles from './DeskPager.module.css';

/** Shows from–to and the total, with one page back, one page forward, and rows per page. */
export function DeskPager() {
  const t = useTranslate();
  const { page, perPage, total = 0, setPage, setPerPage, data } = useListContext();
  if (total === 0) return null;
  const from = (page - 1) * perPage + 1;
  const to = from + (data?.length ?? 0) - 1;
  // The desk gives no rows beyond its exact count: the person has to narrow the list.
  const last = Math.ceil(Math.min(total, COUNT_CAP) / perPage);
  return (
    <nav className={styles.pager} aria-label={t('desk.pager.label')}>
      <label className={styles.pagerSize}>
        {t('desk.pager.size')}
        <select value={perPage} onChange={(event) => setPerPage(Number(event.target.value))}>
          {[25, 50, 100].map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <span>{t('desk.pager.range', { from, to, total: totalWords(total) })}</span>
      <IconButton
        size="small"
        disabled={page <= 1}
        aria-label={t('ra.navigation.previous')}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeftIcon />
      </IconButton>
      <IconButton
        size="small"
        disabled={page >= last}
        aria-label={t('ra.navigation.next')}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRightIcon />
      </IconButton>
    </nav>
  );
}
