import type { ReactNode } from 'react';
import { DataTable, DataTableBody, type RowClickFunction } from 'react-admin';
import { KeyRow } from './KeyRow.tsx';
import common from '../layout/common.module.css';

const Body = (props: object) => <DataTableBody {...props} row={KeyRow} />;

/** react-admin's table with rows for the keyboard and no bulk work. */
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
