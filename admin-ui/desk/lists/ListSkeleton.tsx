import { useTranslate } from 'react-admin';
import styles from './ListSkeleton.module.css';

/** The shape of a list before its rows arrive. */
export function ListSkeleton({ rows = 12 }: { rows?: number }) {
  const t = useTranslate();
  return (
    <div className={styles.skeleton} role="status" aria-label={t('ra.page.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.skeletonRow}>
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
