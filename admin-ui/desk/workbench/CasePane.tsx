import { useGetOne, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { whole } from '../api/whole.ts';
import { Failure } from '../fields/Failure.tsx';
import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import { Case } from './Case.tsx';
import workbenchStyles from './workbench.module.css';

/** Reads the case again each time it is opened; meanwhile the prefetched one is shown. */
export function CasePane({ id }: { id: number }) {
  const t = useTranslate();
  const { data, error, refetch } = useGetOne<ApplicationDetail>('applications', { id, meta: whole }, { staleTime: 0 });
  if (data) return <Case record={data} />;
  return (
    <div className={workbenchStyles.noCase} aria-busy={!error}>
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
