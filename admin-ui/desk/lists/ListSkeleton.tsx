import { useTranslate } from 'react-admin';

/** The shape of a list before its rows arrive. */
export function ListSkeleton({ rows = 12 }: { rows?: number }) {
  const t = useTranslate();
  return (
    <div className="skeleton" role="status" aria-label={t('ra.page.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="skeleton-row">
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
