import { formatDateTime } from '../../shared/format/dateTime.ts';

export function When({ at }: { at: string | null | undefined }) {
  return at ? (
    <time dateTime={at} className="when">
      {formatDateTime(at)}
    </time>
  ) : (
    <span>—</span>
  );
}
