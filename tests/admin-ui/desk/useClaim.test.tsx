import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { useClaim } from '../../../admin-ui/desk/workbench/useClaim.ts';
import { useGone } from '../../../admin-ui/desk/workbench/useGone.ts';
import { WorkbenchContext } from '../../../admin-ui/desk/workbench/workbenchContext.ts';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fetchDesk } from '../support/fetchDesk.ts';

const nothing = (): void => undefined;
function Workbench({ children }: { children: ReactNode }) {
  const value = { me: 1, gone: useGone(), say: nothing, openNext: () => null };
  return (
    <WorkbenchContext value={{ ...value, openPrevious: nothing, openAgain: nothing, foldQueue: nothing }}>
      {children}
    </WorkbenchContext>
  );
}
const wrapper = ({ children }: { children: ReactNode }) => (
  <AdminWrapper>
    <Workbench>{children}</Workbench>
  </AdminWrapper>
);

it('a refusal that comes after a later claim of the same page succeeded takes nothing away', async () => {
  const desk = fetchDesk();
  const record = desk.applications.get(1)!;
  const newer = { ...record, version: record.version + 1 };
  const held = { ...newer, assigneeId: 1 };
  desk.before = ({ path, body }) => {
    if (path !== 'applications/1/claim') return undefined;
    const conflict = { code: 'version_conflict', message: '', details: {}, requestId: 'req-1' };
    return body.version === newer.version ? { status: 200, json: held } : { status: 409, json: conflict };
  };
  const answer = fetch;
  let refuse: (() => void) | undefined;
  let refused: Promise<unknown> | undefined;
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => {
    const response = answer(...request);
    if (!String(request[0]).endsWith('/claim') || refuse) return response;
    refused = new Promise<void>((done) => {
      refuse = done;
    }).then(() => response);
    return refused;
  });
  const page = renderHook((now: typeof record) => useClaim(now), { wrapper, initialProps: record });
  await waitFor(() => expect(refuse).toBeDefined());
  // The newer version was read while the first claim was on its way.
  page.rerender(newer);
  await waitFor(() => expect(desk.sent('applications/1/claim')).toHaveLength(2));
  page.rerender(held);
  await waitFor(() => expect(page.result.current.state.held).toBe('mine'));
  refuse?.();
  await act(async () => void (await refused));
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(page.result.current.state.held).toBe('mine');
});
