import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import common from './common.module.css';

/** Shown while a page's files are loading; it has the size of the page. */
export function PageSkeleton() {
  return (
    <div className={common.page}>
      <div className={common.pageHead} />
      <ListSkeleton />
    </div>
  );
}
