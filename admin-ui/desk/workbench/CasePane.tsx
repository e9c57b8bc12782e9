import type { ReactNode } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import type { ApplicationRecord } from '../api/records.ts';
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

/** Reads the case: always anew, never the list's shorter record. */
export function CasePane(props: CasePaneProps) {
  const t = useTranslate();
  const { data, error, refetch } = useGetOne<ApplicationRecord>('applications', { id: props.id }, { staleTime: 0, retry: 1 });
  if (data?.content && data.materials) return <Case {...props} record={data} />;
  return <div className="no-case" aria-busy={!error}>{error ? <Failure error={error} onRetry={() => void refetch()} /> : <div aria-label={t('ra.page.loading')}><ListSkeleton rows={6} /></div>}</div>;
}
