import { ListSkeleton } from '../lists/ListSkeleton.tsx';

/** The place of a page while its part of the desk is still on its way: as wide and as high as what comes. */
export function PageSkeleton() {
  return (
    <div className="page">
      <div className="page-head" />
      <ListSkeleton />
    </div>
  );
}
