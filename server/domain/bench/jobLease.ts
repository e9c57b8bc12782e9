import type { Knex } from 'knex';
import type { Lease } from '../../vocabulary/stationProtocol.ts';
import type { Context } from '../context.ts';
import { LEASE_SECONDS } from './fencedJob.ts';

export function newLease(tx: Context): Knex.Raw {
  return tx.db.raw('now() + make_interval(secs => ?)', [LEASE_SECONDS]);
}

export function presentLease(leaseUntil: Date): Lease {
  return { leaseUntil: leaseUntil.toISOString(), leaseSeconds: LEASE_SECONDS };
}
