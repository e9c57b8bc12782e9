import { formatDateTime } from '../../shared/format/dateTime.ts';
import common from '../layout/common.module.css';

export function When({ at }: { at: string | null | undefined }) {
  return at ? (
    <time dateTime={at} className={common.when}>
      {formatDateTime(at)}
    </time>
  ) : (
    <span>—</span>
  );
}
