import { AppError } from '../../lib/AppError.ts';
import { Token } from '../../models/Token.ts';
import type { Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';

/**
 * A token, locked after the application it is reserved for, if there is one. Unlike other child rows, a token can move
 * to another application; if that happened between the two locks, the wrong application is locked and the call is
 * refused.
 * @throws AppError not_found | version_conflict (the token was moved to another application at this moment)
 */
export async function lockToken(tx: Context, tokenId: number): Promise<Token> {
  const applicationId = await lockApplicationOf(tx, 'tokens', tokenId);
  const token = await Token.query(tx.db).findById(tokenId).forUpdate();
  if (!token) throw new AppError('not_found');
  if (token.applicationId !== applicationId) throw new AppError('version_conflict', { version: token.version });
  return token;
}

/** A token bound to an application is of its project; the stock is of none. */
export async function projectOfToken(
  tx: Context,
  { applicationId }: Pick<Token, 'applicationId'>,
): Promise<number | null> {
  if (applicationId === null) return null;
  return (await tx.db('applications').where({ id: applicationId }).first('projectId'))?.projectId ?? null;
}
