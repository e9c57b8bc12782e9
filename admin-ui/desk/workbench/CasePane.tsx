import type { ReactNode } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import type { ApplicationRecord } from '../api/records.ts';
import { whole } from '../api/whole.ts';
import { Failure } from '../fields/Failure.tsx';
import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import { Case } from './Case.tsx';
import type { Status } from './status.ts';
import type { Gone } from './useGone.ts';

export interface CasePaneProps {
  id: number;
  me: number | null;
  gone: Gone;
  say: (status: Status) => void;
  openNext: () => string | null;
  openPrevious: () => void;
  openAgain: (id: number) => void;
  onFoldQueue: () => void;
  handle: ReactNode;
}

/** Reads the case anew each time it is opened; what was prefetched shows at once. */
export function CasePane(props: CasePaneProps) {
  const t = useTranslate();
  const { data, error, refetch } = useGetOne<ApplicationRecord>(
    'applications',
    { id: props.id, meta: whole },
    { staleTime: 0 },
  );
  if (data) return <Case {...props} record={data} />;
  return (
    <div className="no-case" aria-busy={!error}>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-label={t('ra.page.loading')}>
          <ListSkeleton rows={6} />
        </div>
      )}
    </div>
  );
}
