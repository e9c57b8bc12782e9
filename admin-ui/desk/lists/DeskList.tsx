import type { ReactNode } from 'react';
import { ListBase, useListContext, useResourceContext, useTranslate, type RowClickFunction } from 'react-admin';
import { PageHead } from '../fields/PageHead.tsx';
import { ExportFile } from './ExportFile.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ListBody } from './ListBody.tsx';
import type { Facet, Filter } from './facets.ts';
import { totalWords } from './totalWords.ts';
import common from '../layout/common.module.css';

interface Props {
  children: ReactNode;
  facets?: readonly Facet[];
  /** Placeholder of the search box; left out where the desk offers no search. */
  search?: string;
  /** The filter of a list that is opened without one. */
  first?: Filter;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  actions?: ReactNode;
  rowClick?: RowClickFunction | string | false;
}

/**
 * Every list of the desk: title, number of rows, filter chips kept in the URL, and rows that can be used by keyboard.
 */
export function DeskList({
  children,
  facets = [],
  search,
  first,
  sort = { field: 'id', order: 'DESC' },
  actions,
  rowClick,
}: Props) {
  const resource = useResourceContext() ?? '';
  return (
    <ListBase
      perPage={25}
      sort={sort}
      resource={resource}
      // The failure stands in place of the rows; a toast would say the same twice.
      queryOptions={{ onError: () => undefined }}
      {...(first === undefined ? {} : { filterDefaultValues: first })}
    >
      <div className={common.page}>
        <Head actions={actions} />
        <FilterBar facets={facets} search={search} />
        <Body rowClick={rowClick}>{children}</Body>
      </div>
    </ListBase>
  );
}

function Head({ actions }: { actions: ReactNode }) {
  const t = useTranslate();
  const resource = useResourceContext() ?? '';
  const { total } = useListContext();
  return (
    <PageHead
      title={t(`desk.nav.${resource}`)}
      note={total === undefined ? null : t('desk.pager.total', { total: totalWords(total) })}
      actions={
        <>
          {actions}
          <ExportFile />
        </>
      }
    />
  );
}

function Body({ children, rowClick }: { children: ReactNode; rowClick: Props['rowClick'] }) {
  const t = useTranslate();
  const resource = useResourceContext() ?? '';
  return (
    <ListBody
      empty={{ title: t(`desk.empty.${resource}.title`), words: t(`desk.empty.${resource}.words`) }}
      rowClick={rowClick}
    >
      {children}
    </ListBody>
  );
}
