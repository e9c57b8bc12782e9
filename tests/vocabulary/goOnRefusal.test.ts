import { expect, it } from 'vitest';
import { beginAnewRefusal, goOnRefusal } from '../../server/vocabulary/goOnRefusal.ts';
import { tokenStates } from '../../server/vocabulary/tokenStates.ts';

const gone = ['damaged', 'lost'];

it.each([
  [false, 'token_gone', null],
  [true, 'own_token_gone', 'own_token_gone'],
] as const)('a stopped job goes on with its token unless that is gone (own token: %s)', (ownToken, goOn, anew) => {
  for (const tokenState of [null, ...tokenStates]) {
    const job = { ending: null, ownToken, tokenState };
    const isGone = tokenState !== null && gone.includes(tokenState);
    expect([tokenState, goOnRefusal(job)]).toEqual([tokenState, isGone ? goOn : null]);
    expect([tokenState, beginAnewRefusal(job)]).toEqual([tokenState, isGone ? anew : null]);
    expect(goOnRefusal({ ...job, ending: 'abandon' })).toBe('job_ending');
  }
});
