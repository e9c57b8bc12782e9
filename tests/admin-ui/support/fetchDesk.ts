import { vi } from 'vitest';
import { session } from '../../../admin-ui/desk/api/session.ts';
import type { Role } from '../../../server/vocabulary/roles.ts';
import { drafts } from '../../../admin-ui/desk/workbench/drafts.ts';
import { FakeDesk } from './FakeDesk.ts';

/**
 * A signed-in page talking to a fake desk through `fetch`. Returns the desk, to look at what was sent and to refuse
 * things.
 */
export function fetchDesk(roles: Role[] = ['reviewer']): FakeDesk {
  const desk = new FakeDesk();
  desk.staff = { ...desk.staff, roles };
  session.set(desk.session());
  sessionStorage.clear();
  drafts.forgetAll();
  vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit = {}) => {
    const { status, json, total } = desk.answer(
      init.method ?? 'GET',
      String(url),
      init.body ? (JSON.parse(init.body as string) as Record<string, unknown>) : {},
    );
    return new Response(json === undefined ? null : JSON.stringify(json), {
      status,
      headers: {
        'content-type': 'application/json',
        ...(total === undefined ? {} : { 'X-Total-Count': String(total) }),
      },
    });
  });
  return desk;
}
