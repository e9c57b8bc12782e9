import { solveChallenge } from '../lib/solveChallenge.ts';
import { CHALLENGE_PATH } from '../vocabulary/challenges.ts';
import { DeskError } from './DeskError.ts';

const TIMEOUT_MS = 20_000;

/** The solution of a fresh challenge of this desk. @throws DeskError unreachable */
export async function solvedFor(deskUrl: string, purpose: string): Promise<string> {
  const response = await fetch(`${deskUrl}${CHALLENGE_PATH}?purpose=${encodeURIComponent(purpose)}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null);
  if (response?.ok !== true) throw new DeskError('unreachable', '暂时无法连接服务器');
  return solveChallenge((await response.json()) as Parameters<typeof solveChallenge>[0]);
}
