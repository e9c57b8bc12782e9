import type { Context } from '../context.ts';

/**
 * Drops what an application says of people, and its key: nothing that was sealed with it, pictures included, can be
 * read again.
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

/** SQL condition on applications, under whatever name the query gives the table: it has not been forgotten. */
export const REMEMBERED = 'octet_length(data_key_wrapped) > 0';
