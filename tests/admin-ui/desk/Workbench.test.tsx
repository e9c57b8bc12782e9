import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkbenchPage } from '../../../admin-ui/desk/workbench/WorkbenchPage.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fakeDecision } from '../support/fakeCases.ts';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

let desk: FakeDesk;
let pathname = '';
beforeEach(() => {
  desk = fetchDesk();
});

function open(at: string): ReturnType<typeof render> {
  return render(
    <AdminWrapper
      at={at}
      onLocation={(location) => {
        pathname = location.pathname;
      }}
    >
      <Routes>
        <Route path="/review" element={<WorkbenchPage />} />
        <Route path="/review/:id" element={<WorkbenchPage />} />
        <Route path="*" element={null} />
      </Routes>
    </AdminWrapper>,
  );
}
const nameOf = (id: number): string => desk.applications.get(id)?.organizationName ?? '';
const title = (id: number): Promise<HTMLElement> => screen.findByRole('heading', { level: 2, name: nameOf(id) });
const press = (key: string, init: KeyboardEventInit = {}): void =>
  void fireEvent.keyDown(document.body, { key, ...init });
const claimed = (id: number): Promise<void> => waitFor(() => expect(desk.applications.get(id)?.assigneeId).toBe(1));
const ready = async (id: number): Promise<void> => {
  await title(id);
  await claimed(id);
  await waitFor(() => expect(screen.getByRole('button', { name: /通过/ })).toBeEnabled());
};
const tickAll = (): void => {
  for (let n = 0; n < 13; n += 1) press(' ');
};
const status = (): HTMLElement => document.querySelector<HTMLElement>('[data-part="status"]') as HTMLElement;

describe('the reviewer’s workbench', () => {
  it('hands out the most urgent case, claimed, when none is chosen', async () => {
    open('/review');
    await title(1);
    expect(desk.sent('applications/claim-next')).toHaveLength(1);
    expect(desk.applications.get(1)?.assigneeId).toBe(1);
  });

  it('comes back to one’s own case first, though others are due sooner', async () => {
    const begun = desk.applications.get(3);
    if (!begun) throw new Error('case 3');
    desk.applications.set(3, {
      ...begun,
      assigneeId: 1,
      leaseUntil: '2100-01-01T00:00:00Z',
      abilities: ['read', 'decide_review'],
    });
    open('/review');
    await title(3);
    expect(desk.sent('applications/claim-next')).toHaveLength(0);
  });

  it('claims the open case once and gives it back on leaving with nothing begun', async () => {
    open('/review/1');
    await ready(1);
    press('j');
    await ready(2);
    expect(desk.sent('applications/1/claim')).toHaveLength(1);
    await waitFor(() => expect(desk.sent('applications/1/release')).toHaveLength(1));
    expect(desk.applications.get(1)?.assigneeId).toBeNull();
  });

  it('keeps a case with work begun, and its draft, while looking at another', async () => {
    open('/review/1');
    await ready(1);
    press(' ');
    press(' ');
    expect(screen.getByText('2/13')).toBeInTheDocument();
    press('j');
    await ready(2);
    expect(screen.getByText('0/13')).toBeInTheDocument();
    press('k');
    await title(1);
    expect(screen.getByText('2/13')).toBeInTheDocument();
    expect(desk.sent('applications/1/release')).toHaveLength(0);
  });

  it('approves by keyboard and opens the next case at once', async () => {
    open('/review/1');
    await ready(1);
    tickAll();
    press('a');
    await title(2);
    await waitFor(() => expect(status()).toHaveTextContent(`${nameOf(1)} 已通过，不可撤销 · 下一件：${nameOf(2)}`));
    const [decision] = desk.sent('applications/1/decide');
    expect(decision?.body).toMatchObject({
      stage: 'review',
      outcome: 'approve',
      version: 4,
      contentSha256: desk.applications.get(1)?.contentSha256,
      reasons: [],
    });
    const checklist = (decision?.body.checklist ?? []) as { result: string }[];
    expect(checklist.map(({ result }) => result)).toEqual(Array.from({ length: 13 }, () => 'ok'));
    await waitFor(() => expect(screen.queryByRole('link', { name: new RegExp(nameOf(1)) })).not.toBeInTheDocument());
    expect(desk.sent('applications/1/release')).toHaveLength(0);
  });

  it('does not approve what has not been looked at, and says where to look', async () => {
    open('/review/1');
    await ready(1);
    press(' ');
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('还有 12 项没有核对'));
    expect(desk.sent('applications/1/decide')).toHaveLength(0);
    expect(pathname).toBe('/review/1');
  });

  it('never takes a tick back by the space key', async () => {
    open('/review/1');
    await ready(1);
    for (let n = 0; n < 30; n += 1) press(' ');
    expect(screen.getByText('13/13')).toBeInTheDocument();
  });

  it('comes back to the case, nothing lost, when the desk refuses the decision', async () => {
    open('/review/1');
    await ready(1);
    tickAll();
    desk.before = ({ path }) =>
      path === 'applications/1/decide'
        ? { status: 409, json: { code: 'content_changed', message: '', details: {}, requestId: 'r' } }
        : undefined;
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('没有提交成功：申请内容已更新，请重新核对'));
    await title(1);
    expect(screen.getByText('13/13')).toBeInTheDocument();
  });

  it('sends a decision again over a broken line, as one and the same', async () => {
    open('/review/1');
    await ready(1);
    tickAll();
    const reach = globalThis.fetch;
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      if (!url.endsWith('/decide')) return reach(url, init);
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      return keys.length === 1 ? Promise.reject(new TypeError('Failed to fetch')) : reach(url, init);
    });
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent(`${nameOf(1)} 已通过`));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('says “by you” when the answer to one’s own decision was lost', async () => {
    open('/review/1');
    await ready(1);
    tickAll();
    desk.before = ({ path }) =>
      path === 'applications/1/decide'
        ? { status: 409, json: { code: 'already_decided', details: { by: '陈审核', staffId: 1, outcome: 'approve' } } }
        : undefined;
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent(`${nameOf(1)} 已由您通过`));
    await title(2);
  });

  it('says “by you” of a case looked at again that is past one’s own decision', async () => {
    const before = desk.applications.get(1);
    if (!before) throw new Error('case 1');
    desk.applications.set(1, {
      ...before,
      stage: 'payment',
      abilities: ['read'],
      decisions: [fakeDecision(1, { staffId: 1, staffName: '陈审核', outcome: 'approve' })],
    });
    open('/review/1');
    expect(await screen.findByText(`${nameOf(1)} 已由您通过`)).toBeInTheDocument();
    cleanup();
    desk.applications.set(1, {
      ...before,
      stage: 'payment',
      abilities: ['read'],
      decisions: [fakeDecision(1, { staffId: 2, staffName: '李审核', outcome: 'approve' })],
    });
    open('/review/1');
    await title(1);
    expect(screen.queryByText(/已由您/)).toBeNull();
  });

  it('drops only the ticks on what has changed meanwhile', async () => {
    open('/review/1');
    await ready(1);
    tickAll();
    const before = desk.applications.get(1);
    if (!before) throw new Error('case 1');
    desk.before = ({ path, method }) => {
      if (path !== 'applications/1/decide' || method !== 'POST') return undefined;
      desk.applications.set(1, {
        ...before,
        version: 9,
        content: {
          ...before.content,
          organization: { ...before.content.organization, name: '云河云汉建设工程有限公司' },
        },
      });
      return { status: 409, json: { code: 'content_changed', message: '', details: {}, requestId: 'r' } };
    };
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('没有提交成功'));
    await waitFor(() => expect(screen.getByText('12/13')).toBeInTheDocument());
  });

  it('returns with reasons by number key, one per item marked, and words where wanted', async () => {
    open('/review/1');
    await ready(1);
    press('ArrowDown');
    press('d');
    press('s');
    const target = await screen.findByRole('region', { name: '登记表' });
    press('2');
    expect(within(target).getByRole('button', { name: /缺少公章/ })).toHaveAttribute('aria-pressed', 'true');
    fireEvent.change(within(target).getByLabelText('登记表的补充说明'), { target: { value: '公章不在签章处' } });
    fireEvent.keyDown(within(target).getByLabelText('登记表的补充说明'), { key: 'Enter', ctrlKey: true });
    await title(2);
    expect(desk.sent('applications/1/decide')[0]?.body).toMatchObject({
      outcome: 'return',
      reasons: [{ targetKind: 'material', target: 'registration_form', code: 'seal_missing', text: '公章不在签章处' }],
    });
  });

  it('types into fields without deciding anything', async () => {
    open('/review/1');
    await ready(1);
    press('x');
    const comment = await screen.findByRole('textbox', { name: /给申请人的话/ });
    fireEvent.keyDown(comment, { key: 'a' });
    fireEvent.keyDown(comment, { key: 'x' });
    fireEvent.keyDown(document.body, { key: 'x', isComposing: true });
    expect(desk.sent('applications/1/decide')).toHaveLength(0);
    press('2');
    press('x');
    await title(2);
    expect(desk.sent('applications/1/decide')[0]?.body).toMatchObject({
      outcome: 'reject',
      reasons: [{ targetKind: 'application', target: '', code: 'forged' }],
    });
  });

  it('says who was faster and lets nobody decide another’s case', async () => {
    const other = desk.applications.get(2);
    if (!other) throw new Error('case 2');
    desk.before = ({ path }) =>
      path === 'applications/2/claim'
        ? {
            status: 409,
            json: {
              code: 'already_claimed',
              message: '',
              details: { by: '李审核', at: '2026-11-20T06:05:00Z' },
              requestId: 'r',
            },
          }
        : undefined;
    open('/review/2');
    await title(2);
    expect(await screen.findByText(/李审核于 14:05 领取，正在办理/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /通过/ })).toBeDisabled();
    tickAll();
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('这件申请不由您办理'));
    expect(desk.sent('applications/2/decide')).toHaveLength(0);
  });

  it('goes round the pictures and opens the items that belong to each', async () => {
    open('/review/1');
    await ready(1);
    press(']');
    expect(await screen.findByAltText('营业执照')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '机构名称无误' })).toBeInTheDocument();
    press('[');
    press('[');
    expect(await screen.findByAltText('授权委托书')).toBeInTheDocument();
  });

  it('ends with an empty queue, quietly', async () => {
    for (const id of [2, 3, 4]) desk.applications.delete(id);
    open('/review/1');
    await ready(1);
    tickAll();
    press('a');
    expect(await screen.findByText('没有待审核的申请')).toBeInTheDocument();
    await waitFor(() => expect(status()).toHaveTextContent('队列已清空'));
  });

  it('is closed to those who review nothing', async () => {
    desk = fetchDesk(['finance']);
    open('/review/1');
    expect(await screen.findByText('无权访问')).toBeInTheDocument();
    expect(desk.calls.filter(({ path }) => path.startsWith('applications'))).toEqual([]);
  });
});
