import { vi } from 'vitest';
import { session } from '../../../admin-ui/desk/api/session.ts';
import type { DeskSession } from '../../../admin-ui/desk/api/session.ts';
import { drafts } from '../../../admin-ui/desk/workbench/drafts.ts';
import { FakeDesk } from './FakeDesk.ts';

/** A signed-in page talking to a fake desk through `fetch`. Returns the desk, to look at what was sent and to refuse things. */
export function fetchDesk(roles: string[] = ['reviewer']): FakeDesk {
  const desk = new FakeDesk();
  desk.staff = { ...desk.staff, roles };
  session.set({ staff: desk.staff, csrf: 'csrf-1' } as DeskSession);
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
