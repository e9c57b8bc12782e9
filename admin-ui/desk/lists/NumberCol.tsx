import type { ReactNode } from 'react';
import { DataTable } from 'react-admin';
import common from '../layout/common.module.css';

/** A column of numbers, right-aligned, written as the desk writes them. */
export function NumberCol<R>({ label, render }: { label: string; render: (row: R) => ReactNode }) {
  return (
    <DataTable.Col
      label={label}
      disableSort
      render={render as (row: unknown) => ReactNode}
      cellClassName={common.number}
      headerClassName={common.number}
    />
  );
}
