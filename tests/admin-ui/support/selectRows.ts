/** react-admin's list request over rows in memory: the filters the pages use, sort by one field, a range. */
export function select(
  rows: readonly { id: number }[],
  query: URLSearchParams,
  me: number,
): { data: unknown[]; total: number } {
  const filter = JSON.parse(query.get('filter') ?? '{}') as Record<string, unknown>;
  const [field = 'id', order = 'ASC'] = JSON.parse(query.get('sort') ?? '["id","ASC"]') as [string?, string?];
  const [from = 0, to = 24] = JSON.parse(query.get('range') ?? '[0,24]') as [number?, number?];
  const fitting = rows.filter((row) =>
    Object.entries(filter).every(([key, wanted]) => fits(row as Record<string, unknown>, key, wanted, me)),
  );
  const sorted = fitting.toSorted(
    (a, b) =>
      compare((a as Record<string, unknown>)[field], (b as Record<string, unknown>)[field]) *
      (order === 'ASC' ? 1 : -1),
  );
  return { data: sorted.slice(from, to + 1), total: fitting.length };
}

function fits(row: Record<string, unknown>, key: string, wanted: unknown, me: number): boolean {
  switch (key) {
    case 'q':
      return JSON.stringify(row).includes(String(wanted));
    case 'queue':
      return (
        row.status === 'open' &&
        ['review', 'second_review'].includes(String(row.stage)) &&
        (row.assigneeId === null || row.assigneeId === me)
      );
    case 'assignee':
      return wanted === 'me' ? row.assigneeId === me : row.assigneeId === null;
    case 'due':
      return wanted === 'late' ? Number(row.minutesLeft) < 0 : true;
    default:
      return Array.isArray(wanted)
        ? wanted.map(String).includes(String(row[key]))
        : String(row[key]) === String(wanted);
  }
}

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
