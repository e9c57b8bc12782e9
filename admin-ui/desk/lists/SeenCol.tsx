import type { ReactNode } from 'react';
import { DataTable, useListContext } from 'react-admin';

interface Props<R> {
  /** The field it shows. */
  of: keyof R & string;
  label: string;
  render: (row: R) => ReactNode;
}

/** A column that not every role sees: if the server left it out of the rows, the table does not show it. */
export function SeenCol<R extends object>({ of, label, render }: Props<R>) {
  const { data } = useListContext();
  if (!data?.some((row: object) => of in row)) return null;
  return <DataTable.Col label={label} disableSort render={render as (row: unknown) => ReactNode} />;
}
