import type pg from 'pg';
import type { Ledger } from './Ledger.ts';

/** As many of the newest certificates as the desk is asked for: a ledger restored from a copy lacks the newest. */
const NEWEST = 200;

/** The desk has certificates of this CA that the ledger lacks: it was cut, or restored from an older copy. */
export class LedgerTooShort extends Error {
  constructor(missing: readonly string[]) {
    super(`the ledger lacks certificates that the desk has: ${missing.join(', ')}`);
    this.name = 'LedgerTooShort';
  }
}

/**
 * The ledger cannot show by itself that its last lines are missing; the desk's rows can.
 * @param issuer the CA's name, as the desk writes it
 * @throws LedgerTooShort; whatever the database throws
 */
export async function compareWithDesk(
  database: Pick<pg.Pool, 'query'>,
  ledger: Pick<Ledger, 'knows'>,
  issuer: string,
): Promise<void> {
  const { rows } = await database.query<{ serial_number: string }>(
    'select serial_number from certificates where issuer = $1 order by id desc limit $2',
    [issuer, NEWEST],
  );
  const missing = rows.map((row) => row.serial_number).filter((serialNumber) => !ledger.knows(serialNumber));
  if (missing.length > 0) throw new LedgerTooShort(missing);
}

/** Asks at every call until the answer was good once. */
export function agreedOnce(compare: () => Promise<void>): () => Promise<void> {
  let agreed = false;
  return async () => {
    if (!agreed) await compare();
    agreed = true;
  };
}
