import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { openText } from '../../lib/seal.ts';
import type { Application } from '../../models/Application.ts';
import { Person } from '../../models/Person.ts';
import type { Context } from '../context.ts';

/** The agent's phone as submitted, decrypted for sending; null before the first submission. */
export async function agentPhone(
  tx: Context,
  application: Pick<Application, 'id' | 'dataKeyWrapped'>,
): Promise<{ phone: string; masked: string } | null> {
  const agent = await Person.query(tx.db)
    .where({ applicationId: application.id, role: 'agent' })
    .orderBy('id', 'desc')
    .first();
  if (!agent?.phoneSealed) return null;
  const key = unwrapDataKey(tx.keys.wrap, application.dataKeyWrapped);
  return { phone: openText(key, agent.phoneSealed, 'person.phone'), masked: agent.phoneMasked };
}
