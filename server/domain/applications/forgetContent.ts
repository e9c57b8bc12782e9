import type { Context } from '../context.ts';

/**
 * Deletes what an application says about persons, and its data key: nothing encrypted with it, pictures included, can
 * be read again.
 */
export async function forgetContent(tx: Context, applicationId: number): Promise<void> {
  const nothing = Buffer.alloc(0);
  await tx
    .db('persons')
    .where({ applicationId })
    .update({ documentNumberSealed: null, phoneSealed: null, emailSealed: null, name: '' });
  await tx.db('applicationContents').where({ applicationId }).update({ sealed: nothing });
  await tx.db('applications').where({ id: applicationId }).update({ dataKeyWrapped: nothing, agentName: '' });
}

/**
 * SQL condition: the content of the application was not erased. The column has no alias, so that it fits any query with
 * one applications table.
 */
export const REMEMBERED = 'octet_length(data_key_wrapped) > 0';
