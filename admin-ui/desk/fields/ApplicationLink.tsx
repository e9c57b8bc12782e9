import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import styles from './ApplicationLink.module.css';

/** The number of the application that a record belongs to, as a link to its page. */
export function ApplicationLink({ id, number }: { id: number | null | undefined; number: string | null | undefined }) {
  if (!id) return <span>—</span>;
  return (
    <Link
      to={`/applications/${id}/show`}
      className={styles.codeLink}
      onClick={(event: MouseEvent) => event.stopPropagation()}
    >
      {number ?? `#${id}`}
    </Link>
  );
}
