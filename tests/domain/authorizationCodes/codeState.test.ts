import { describe, expect, it } from 'vitest';
import { codeStateOf } from '../../../server/domain/authorizationCodes/codeState.ts';

const facts = { redeemed: false, codeState: null, codeValid: null, codeSentAt: null, onDemand: true };
const sent = new Date('2026-11-20T02:00:00Z');

describe('what the bench shows of a code', () => {
  it.each([
    [{}, 'none'],
    [{ codeState: 'live', codeValid: true, codeSentAt: sent }, 'live'],
    [{ codeState: 'live', codeValid: false, codeSentAt: sent }, 'expired'],
    [{ codeState: 'expired', codeValid: false, codeSentAt: sent }, 'expired'],
    [{ codeState: 'locked', codeValid: true, codeSentAt: sent }, 'locked'],
    // Spent by the other tokens of the application, or replaced: this job needs a new one.
    [{ codeState: 'spent', codeValid: true, codeSentAt: sent }, 'none'],
    [{ codeState: 'voided', codeValid: true, codeSentAt: sent }, 'none'],
    [{ redeemed: true, codeState: 'voided', codeValid: true, codeSentAt: sent }, 'spent'],
  ] as const)('%j is %s', (change, state) => {
    expect(codeStateOf({ ...facts, ...change }).state).toBe(state);
  });
});
