import { formatClock, formatDateTime, sameDay } from '../../shared/format/dateTime.ts';
import common from '../layout/common.module.css';

/** A time, or from when `until` when; an end on the same day is told by the clock alone. */
export function When({ at, until }: { at: string | null | undefined; until?: string | null }) {
  if (!at) return <span>—</span>;
  return (
    <span className={common.when}>
      <time dateTime={at}>{formatDateTime(at)}</time>
      {until && (
        <>
          {' – '}
          <time dateTime={until}>{sameDay(at, until) ? formatClock(until) : formatDateTime(until)}</time>
        </>
      )}
    </span>
  );
}
