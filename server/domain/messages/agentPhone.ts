import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { openInRow } from '../../lib/seal.ts';
import type { Application } from '../../models/Application.ts';
import { Person } from '../../models/Person.ts';
import { isProvenPhone } from '../accounts/isProvenPhone.ts';
import type { Context } from '../context.ts';

/**
 * The agent's phone as submitted, decrypted for sending; null before the first submission, and for a phone that has not
 * answered its code: nothing else is sent to it.
 */
export async function agentPhone(
  tx: Context,
  application: Pick<Application, 'id' | 'number' | 'accountId' | 'dataKeyWrapped'>,
): Promise<{ phone: string; masked: string } | null> {
  const agent = await Person.query(tx.db)
    .where({ applicationId: application.id, role: 'agent' })
    .orderBy('id', 'desc')
    .first();
  if (!agent?.phoneSealed) return null;
  const key = unwrapDataKey(tx.keys.wrap, application);
  const phone = openInRow(key, agent.phoneSealed, { column: 'person.phone', row: agent.id });
  if (!(await isProvenPhone(tx, application.accountId, phone))) return null;
  return { phone, masked: agent.phoneMasked };
}
