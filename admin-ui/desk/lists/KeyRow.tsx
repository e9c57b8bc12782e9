import type { KeyboardEvent } from 'react';
import { DataTableRow, type DataTableRowProps } from 'react-admin';

/** A table row that also works by keyboard: Tab reaches it, arrows move up and down, Enter opens it. */
export function KeyRow(props: DataTableRowProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    const row = event.currentTarget;
    if (event.target !== row) return;
    const neighbours: Record<string, Element | null> = {
      ArrowDown: row.nextElementSibling,
      ArrowUp: row.previousElementSibling,
    };
    const next = neighbours[event.key];
    if (next instanceof HTMLElement) next.focus();
    else if (event.key === 'Enter') row.click();
    else return;
    event.preventDefault();
  };
  return <DataTableRow {...props} tabIndex={0} onKeyDown={onKeyDown} />;
}
