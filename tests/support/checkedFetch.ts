import type { Endpoint } from '../../server/http/types.ts';
import { endpoints } from '../../server/routes/index.ts';

const known = endpoints.map((one) => ({ one, address: addressOf(one.path) }));

/** The API description is made from the endpoints; it is no endpoint itself. */
const DESCRIPTION = '/api/openapi.json';

/** `fetch` for tests: every successful answer must fit the schema of its endpoint. */
export async function checkedFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  const { pathname } = new URL(url);
  if (response.ok && pathname.startsWith('/api/') && pathname !== DESCRIPTION)
    await checkAnswer(init.method ?? 'GET', pathname, response);
  return response;
}

/** @throws Error naming the endpoint and every field that is missing, unknown or of another type */
async function checkAnswer(method: string, pathname: string, response: Response): Promise<void> {
  const name = `${method} ${pathname}`;
  const found = endpointOf(method, pathname);
  if (!found) throw new Error(`${name} answered ${response.status}, but no endpoint is known there`);
  if (response.status === 204) {
    if (!found.empty) throw new Error(`${name} answered 204; its endpoint does not say so`);
    return;
  }
  if (found.produces) {
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith(found.produces)) throw new Error(`${name} answered ${type} in place of ${found.produces}`);
    return;
  }
  if (!found.response) throw new Error(`${name} answered a body; its endpoint says 204`);
  const parsed = found.response.safeParse(await response.clone().json());
  if (!parsed.success)
    throw new Error(
      `${name} answered something else than its endpoint says: ${JSON.stringify(parsed.error.issues, null, 1)}`,
    );
}

/** The first endpoint that fits, as in the router: a path with a fixed word comes before one with an id. */
function endpointOf(method: string, pathname: string): Endpoint | undefined {
  return known.find(({ one, address }) => one.method === method.toLowerCase() && address.test(pathname))?.one;
}

function addressOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
}
