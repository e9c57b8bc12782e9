import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import common from './common.module.css';

/** The place of a page while its part of the desk is still on its way: as wide and as high as what comes. */
export function PageSkeleton() {
  return (
    <div className={common.page}>
      <div className={common.pageHead} />
      <ListSkeleton />
    </div>
  );
}
