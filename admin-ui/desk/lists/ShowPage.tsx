import type { ReactNode } from 'react';
import { ShowBase, useResourceContext, useShowContext, useTranslate, type RaRecord } from 'react-admin';
import { whole } from '../api/whole.ts';
import { Failure } from '../fields/Failure.tsx';
import { PageHead } from '../fields/PageHead.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import common from '../layout/common.module.css';

interface Props<R> {
  title: (record: R) => string;
  note?: (record: R) => ReactNode;
  actions?: (record: R) => ReactNode;
  children: (record: R) => ReactNode;
}

/** Every single record's page: way back, title, state, what can be done, then the record. */
export function ShowPage<R extends { id: number }>(props: Props<R>) {
  return (
    <ShowBase queryOptions={{ staleTime: 0, meta: whole }}>
      <Shown {...props} />
    </ShowBase>
  );
}

function Shown<R extends { id: number }>({ title, note, actions, children }: Props<R>) {
  const t = useTranslate();
  const resource = useResourceContext() ?? '';
  const { record, isPending, error, refetch } = useShowContext<R & RaRecord>();
  const back = { to: `/${resource}`, label: t(`desk.nav.${resource}`) };
  if (record)
    return (
      <div className={common.page}>
        <PageHead back={back} title={title(record)} note={note?.(record)} actions={actions?.(record)} />
        {children(record)}
      </div>
    );
  return (
    <div className={common.page}>
      <PageHead back={back} title={t(`desk.nav.${resource}`)} />
      {isPending || !error ? <ListSkeleton rows={6} /> : <Failure error={error} onRetry={() => void refetch()} />}
    </div>
  );
}
