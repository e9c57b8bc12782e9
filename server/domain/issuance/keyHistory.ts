import { sqlRows } from '../../models/sqlRows.ts';
import type { KeyAlgorithm } from '../../vocabulary/certificateStates.ts';
import type { Context } from '../context.ts';

/**
 * An earlier encryption key of the same holder. It stays on the token, or is written to the new one, so that old files
 * can still be decrypted.
 */
export interface EarlierKey {
  ckaId: string;
  algorithm: KeyAlgorithm;
  sealedPrivateKey: Buffer;
  certificate: Buffer;
}

/**
 * The earlier encryption keys, oldest first: those of the certificate this application renews, changes or replaces,
 * those of the certificate that one replaced, and so on.
 */
export async function keyHistory(tx: Context, applicationId: number): Promise<EarlierKey[]> {
  return sqlRows<EarlierKey>(
    tx.db,
    `with recursive line (certificate_id) as (
       select certificate_id from applications where id = ? and certificate_id is not null
       union
       select a.certificate_id
       from line l
         join certificates c on c.id = l.certificate_id
         join applications a on a.id = c.application_id
       where a.certificate_id is not null)
     select ek.cka_id as "ckaId", ek.algorithm, ek.sealed_private_key as "sealedPrivateKey", c.der as certificate
     from line l
       join certificates older on older.id = l.certificate_id
       join certificates c on c.job_id = older.job_id and c.role = 'encryption'
       join escrowed_keys ek on ek.certificate_id = c.id
     order by ek.id`,
    [applicationId],
  );
}
