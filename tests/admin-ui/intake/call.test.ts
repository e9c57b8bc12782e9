import { expect, it, vi } from 'vitest';
import { callAddress, call } from '../../../admin-ui/intake/api/call.ts';

const id = 1;

it('takes only addresses, bodies and queries the server has, and gives only its answers', () => {
  // Never run: the compiler alone is asked.
  const never = async (): Promise<unknown[]> => [
    call('GET /api/intake/session'),
    call('POST /api/intake/sessions', { body: { phone: 'x', code: 'x' } }),
    call('PUT /api/intake/applications/:id/items', { params: { id }, body: { items: [] } }),
    (await call('POST /api/intake/applications/:id/submit', { params: { id } })).formVersion,
    // @ts-expect-error no such address
    call('GET /api/intake/sessions/current'),
    // @ts-expect-error another method
    call('POST /api/intake/applications/:id/items', { params: { id }, body: { items: [] } }),
    // @ts-expect-error the body is missing
    call('POST /api/intake/sessions'),
    // @ts-expect-error a field is missing
    call('POST /api/intake/sessions', { body: { phone: 'x' } }),
    // @ts-expect-error a field nobody knows
    call('POST /api/intake/sessions', { body: { phone: 'x', code: 'x', kind: 'individual' } }),
    // @ts-expect-error a kind outside the closed list
    call('POST /api/intake/accounts', { body: { phone: 'x', code: 'x', kind: 'company' } }),
    // @ts-expect-error the id is missing
    call('PUT /api/intake/applications/:id/items', { body: { items: [] } }),
    // @ts-expect-error an id is a number
    call('GET /api/intake/applications/:id', { params: { id: 'x' } }),
    // @ts-expect-error the query is missing
    call('GET /api/intake/parcels'),
    // @ts-expect-error no material of this kind
    callAddress('POST /api/intake/phone-upload', { query: { kind: 'photo' } }),
    // @ts-expect-error no field of the answer
    (await call('GET /api/intake/applications/:id', { params: { id } })).receiver,
    // @ts-expect-error a withdrawn draft answers nothing
    (await call('POST /api/intake/applications/:id/withdraw', { params: { id } })).id,
    // @ts-expect-error 204: there is nothing to read
    (await call('DELETE /api/intake/session')).ok,
  ];
  expect(never).toBeTypeOf('function');
});

it('fills ids and query into the address, and leaves out what is not given', () => {
  const query = { kind: 'business_licence', itemId: undefined, replaces: 7 } as const;
  expect(callAddress('POST /api/intake/applications/:id/materials', { params: { id: 12 }, query })).toBe(
    '/api/intake/applications/12/materials?kind=business_licence&replaces=7',
  );
  expect(callAddress('POST /api/intake/tokens/:serial/pin', { params: { serial: 'A/1 甲' } })).toBe(
    '/api/intake/tokens/A%2F1%20%E7%94%B2/pin',
  );
  expect(callAddress('GET /api/intake/parcels', { query: { slip: 'a&b=c?d#e' } })).toBe(
    '/api/intake/parcels?slip=a%26b%3Dc%3Fd%23e',
  );
});

it('sends method, address and body', async () => {
  const sent = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(
    async () => new Response('{}', { status: 200 }),
  );
  vi.stubGlobal('fetch', sent);
  await call('PUT /api/intake/applications/:id/items', { params: { id: 3 }, body: { items: [] } });
  const [address, init] = sent.mock.calls[0] ?? [];
  expect(address).toBe('/api/intake/applications/3/items');
  expect(init).toMatchObject({ method: 'PUT', body: '{"items":[]}' });
  expect(new Headers(init?.headers).get('Content-Type')).toBe('application/json');
  vi.unstubAllGlobals();
});
