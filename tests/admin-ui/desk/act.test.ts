import { expect, it, vi } from 'vitest';
import { act } from '../../../admin-ui/desk/api/act.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

it('takes only nouns, verbs and bodies the desk has', () => {
  // Never run: the compiler alone is asked.
  const never = (): unknown[] => [
    act('messages', 1, 'resend'),
    act('payments', 1, 'dispute', { version: 1, note: 'x' }),
    // @ts-expect-error no such noun
    act('payment', 1, 'dispute', { version: 1, note: 'x' }),
    // @ts-expect-error no such verb of this noun
    act('payments', 1, 'decide', { version: 1, note: 'x' }),
    // @ts-expect-error the body is missing
    act('payments', 1, 'dispute'),
    // @ts-expect-error a field is missing
    act('payments', 1, 'dispute', { version: 1 }),
    // @ts-expect-error a field nobody knows
    act('payments', 1, 'dispute', { version: 1, note: 'x', reason: 'x' }),
    // @ts-expect-error an outcome outside the closed list
    act('applications', 1, 'decide', { stage: 'review', outcome: 'maybe', version: 1, contentSha256: '' }),
  ];
  expect(never).toBeTypeOf('function');
});

it('sends a lost request again under the same key, and names every request anew', async () => {
  fetchDesk(['finance']);
  const keys: (string | null)[] = [];
  let lost = 1;
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key'));
    if (lost-- > 0) throw new TypeError('line broke');
    return new Response('{}', { status: 200, headers: { 'content-type': 'application/json' } });
  });
  await act('payments', 1, 'dispute', { version: 1, note: '未到账' });
  await act('payments', 1, 'dispute', { version: 1, note: '未到账' });
  expect(keys).toHaveLength(3);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('does not send by itself again what the desk would do twice', async () => {
  fetchDesk();
  let sent = 0;
  vi.stubGlobal('fetch', async () => {
    sent += 1;
    throw new TypeError('line broke');
  });
  const asked = act('applications', 1, 'reveal', { field: 'agent.phone', reason: '核对' });
  await expect(asked).rejects.toMatchObject({ code: 'offline' });
  expect(sent).toBe(1);
});
