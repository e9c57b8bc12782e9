import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ResourceContextProvider } from 'react-admin';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApplicationList } from '../../../admin-ui/desk/applications/ApplicationList.tsx';
import { PaymentList } from '../../../admin-ui/desk/payments/PaymentList.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

let desk: FakeDesk;
let location = { pathname: '', search: '' };
beforeEach(() => {
  desk = fetchDesk(['finance', 'reviewer']);
});

function open(at: string): void {
  render(
    <AdminWrapper
      at={at}
      onLocation={(now) => {
        location = now;
      }}
    >
      <Routes>
        <Route
          path="/applications"
          element={
            <ResourceContextProvider value="applications">
              <ApplicationList />
            </ResourceContextProvider>
          }
        />
        <Route
          path="/payments"
          element={
            <ResourceContextProvider value="payments">
              <PaymentList />
            </ResourceContextProvider>
          }
        />
        <Route path="*" element={<p>页面</p>} />
      </Routes>
    </AdminWrapper>,
  );
}
const rows = (): HTMLElement[] => screen.getAllByRole('row').slice(1);

describe('a list of the desk', () => {
  it('is walked and opened by keyboard', async () => {
    open('/applications');
    await screen.findByText('共 4 条');
    const [first, second] = rows();
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(second).toHaveFocus();
    fireEvent.keyDown(second as HTMLElement, { key: 'Enter' });
    await waitFor(() => expect(location.pathname).toMatch(/^\/applications\/\d+\/show$/));
  });

  it('keeps its chips in the address, from which they come back', async () => {
    open('/applications');
    await screen.findByText('共 4 条');
    fireEvent.click(screen.getByRole('button', { name: /^时限/ }));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: '已超时' }));
    expect(await screen.findByText('没有符合条件的记录')).toBeInTheDocument();
    expect(new URLSearchParams(location.search).get('filter')).toBe('{"due":"late"}');
    fireEvent.click(screen.getByRole('button', { name: '清除“时限”' }));
    await screen.findByText('共 4 条');
  });

  it('reads the chips of a shared link', async () => {
    open(`/applications?filter=${encodeURIComponent('{"assignee":"me"}')}`);
    expect(await screen.findByText('没有符合条件的记录')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /办理人\s*我的/ })).toBeInTheDocument();
  });

  it('tells a failure in its place and reads again when asked', async () => {
    let failing = true;
    desk.before = ({ path }) =>
      path === 'applications' && failing
        ? { status: 503, json: { code: 'unavailable', message: '', details: {}, requestId: 'req-7' } }
        : undefined;
    open('/applications');
    expect(await screen.findByRole('alert')).toHaveTextContent('服务暂时不可用');
    expect(screen.getByRole('alert')).toHaveTextContent('unavailable · req-7');
    failing = false;
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    await screen.findByText('共 4 条');
  });

  it('names the link as the cause of a filter that is not understood, once, and drops it', async () => {
    let old = true;
    desk.before = ({ path }) =>
      path === 'applications' && old
        ? {
            status: 422,
            json: {
              code: 'validation_failed',
              message: '',
              details: { faults: [{ path: 'filter.gone', code: 'unrecognized_keys', message: '' }] },
              requestId: 'req-8',
            },
          }
        : undefined;
    open(`/applications?filter=${encodeURIComponent('{"gone":true}')}`);
    expect(await screen.findByText('这个链接里的筛选条件已经不能用了')).toBeInTheDocument();
    expect(screen.queryByText(/填写内容有误/)).not.toBeInTheDocument();
    old = false;
    fireEvent.click(screen.getByRole('button', { name: '去掉筛选条件' }));
    await screen.findByText('共 4 条');
  });

  it('says what to do where there is nothing yet', async () => {
    desk.records.payments = [];
    open('/payments?filter=%7B%7D');
    expect(await screen.findByText('需要付款的申请会出现在这里。')).toBeInTheDocument();
  });

  it('of payments opens with those to confirm, and shows the others when the chip is taken off', async () => {
    open('/payments');
    expect(await screen.findByRole('button', { name: /状态\s*待确认/ })).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '清除“状态”' }));
    await waitFor(() => expect(new URLSearchParams(location.search).get('filter')).toBe('{}'));
    expect(screen.queryByRole('button', { name: /状态\s*待确认/ })).not.toBeInTheDocument();
  });

  it('lets the desk write the export, for exactly the rows shown', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:x';
    });
    const asked: URL[] = [];
    const line = fetch;
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
      asked.push(new URL(url, 'http://desk'));
      return line(url, init);
    });
    const lastOf = (name: string) => {
      const query = asked.findLast((one) => one.pathname === `/api/desk/${name}`)?.searchParams;
      return { filter: query?.get('filter'), sort: query?.get('sort') };
    };
    desk.before = ({ path }) => (path.startsWith('payments/export.') ? { status: 200, json: 'a,b' } : undefined);
    open(`/payments?filter=${encodeURIComponent('{"status":["due"]}')}`);
    fireEvent.click(await screen.findByRole('button', { name: '导出表格' }));
    await waitFor(() => expect(made).toHaveLength(1));
    fireEvent.click(await screen.findByRole('button', { name: '选择导出格式' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /^CSV 文本/ }));
    await waitFor(() => expect(made).toHaveLength(2));
    for (const file of ['payments/export.xlsx', 'payments/export.csv']) {
      expect(lastOf(file)).toEqual(lastOf('payments'));
      expect(JSON.parse(lastOf(file).filter ?? '')).toEqual({ status: ['due'] });
    }
    vi.restoreAllMocks();
  });

  it('offers no export to those who may not', async () => {
    desk = fetchDesk(['reviewer']);
    open('/payments?filter=%7B%7D');
    await screen.findByText('共 12 条');
    expect(screen.queryByRole('button', { name: '导出表格' })).not.toBeInTheDocument();
  });
});
