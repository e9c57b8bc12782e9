import type { ReactNode } from 'react';
import { DataTable, useListContext } from 'react-admin';

interface Props<R> {
  /** The field it shows. */
  of: keyof R & string;
  label: string;
  render: (row: R) => ReactNode;
}

/** A column that not every role sees: the server leaves it out of the rows, and then the table has none. */
export function SeenCol<R extends object>({ of, label, render }: Props<R>) {
  const { data } = useListContext();
  if (!data?.some((row: object) => of in row)) return null;
  return <DataTable.Col label={label} disableSort render={render as (row: unknown) => ReactNode} />;
}
