import type { ReactNode } from 'react';
import { DataTable, DataTableBody, type RowClickFunction } from 'react-admin';
import { KeyRow } from './KeyRow.tsx';
import common from '../layout/common.module.css';

const Body = (props: object) => <DataTableBody {...props} row={KeyRow} />;

/** react-admin's table with rows that can be used by keyboard, and without bulk actions. */
export function DeskTable({
  children,
  rowClick = 'show',
}: {
  children: ReactNode;
  rowClick?: RowClickFunction | string | false;
}) {
  return (
    <DataTable bulkActionButtons={false} rowClick={rowClick} body={Body} className={common.deskTable}>
      {children}
    </DataTable>
  );
}
