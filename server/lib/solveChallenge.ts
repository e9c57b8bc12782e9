import { solveChallenge as solve, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** The solution of a challenge, in the form in which the pages' widget sends it. @throws Error when none was found */
export async function solveChallenge(challenge: Challenge): Promise<string> {
  const solution = await solve({ challenge, deriveKey });
  if (!solution) throw new Error(`no solution was found for challenge ${challenge.signature ?? 'without signature'}`);
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
