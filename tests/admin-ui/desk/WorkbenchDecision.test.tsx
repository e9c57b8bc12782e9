import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDecision } from '../support/fakeCases.ts';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';
import { OpenWorkbench, press, status, tickAll } from '../support/workbench.tsx';

let desk: FakeDesk;
let page: OpenWorkbench;
beforeEach(() => {
  desk = fetchDesk();
  page = new OpenWorkbench(desk);
});

describe('a decision at the workbench', () => {
  it('approves by keyboard and opens the next case at once', async () => {
    await page.openReady(1);
    tickAll();
    press('a');
    await page.title(2);
    await waitFor(() =>
      expect(status()).toHaveTextContent(`${page.nameOf(1)} 已通过，不可撤销 · 下一件：${page.nameOf(2)}`),
    );
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
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: new RegExp(page.nameOf(1)) })).not.toBeInTheDocument(),
    );
    expect(desk.sent('applications/1/release')).toHaveLength(0);
  });

  it('does not approve what has not been looked at, and says where to look', async () => {
    await page.openReady(1);
    press(' ');
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('还有 12 项没有核对'));
    expect(desk.sent('applications/1/decide')).toHaveLength(0);
    expect(page.pathname).toBe('/review/1');
  });

  it('comes back to the case, nothing lost, when the desk refuses the decision', async () => {
    await page.openReady(1);
    tickAll();
    desk.before = ({ path }) =>
      path === 'applications/1/decide'
        ? { status: 409, json: { code: 'content_changed', message: '', details: {}, requestId: 'r' } }
        : undefined;
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('没有提交成功：申请内容已更新，请重新核对'));
    await page.title(1);
    expect(screen.getByText('13/13')).toBeInTheDocument();
  });

  it('sends a decision again over a broken line, as one and the same', async () => {
    await page.openReady(1);
    tickAll();
    const reach = globalThis.fetch;
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      if (!url.endsWith('/decide')) return reach(url, init);
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      return keys.length === 1 ? Promise.reject(new TypeError('Failed to fetch')) : reach(url, init);
    });
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent(`${page.nameOf(1)} 已通过`));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('says “by you” when the answer to one’s own decision was lost', async () => {
    await page.openReady(1);
    tickAll();
    desk.before = ({ path }) =>
      path === 'applications/1/decide'
        ? { status: 409, json: { code: 'already_decided', details: { by: '陈审核', staffId: 1, outcome: 'approve' } } }
        : undefined;
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent(`${page.nameOf(1)} 已由您通过`));
    await page.title(2);
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
    page.open('/review/1');
    expect(await screen.findByText(`${page.nameOf(1)} 已由您通过`)).toBeInTheDocument();
    cleanup();
    desk.applications.set(1, {
      ...before,
      stage: 'payment',
      abilities: ['read'],
      decisions: [fakeDecision(1, { staffId: 2, staffName: '李审核', outcome: 'approve' })],
    });
    page.open('/review/1');
    await page.title(1);
    expect(screen.queryByText(/已由您/)).toBeNull();
  });

  it('drops only the ticks on what has changed meanwhile', async () => {
    await page.openReady(1);
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
    await page.openReady(1);
    press('ArrowDown');
    press('d');
    press('s');
    const target = await screen.findByRole('region', { name: '数字证书业务登记表' });
    press('2');
    expect(within(target).getByRole('button', { name: /缺少公章/ })).toHaveAttribute('aria-pressed', 'true');
    fireEvent.change(within(target).getByLabelText('数字证书业务登记表的补充说明'), {
      target: { value: '公章不在签章处' },
    });
    fireEvent.keyDown(within(target).getByLabelText('数字证书业务登记表的补充说明'), { key: 'Enter', ctrlKey: true });
    await page.title(2);
    expect(desk.sent('applications/1/decide')[0]?.body).toMatchObject({
      outcome: 'return',
      reasons: [{ targetKind: 'material', target: 'registration_form', code: 'seal_missing', text: '公章不在签章处' }],
    });
  });

  it('types into fields without deciding anything', async () => {
    await page.openReady(1);
    press('x');
    const comment = await screen.findByRole('textbox', { name: /给申请人的话/ });
    fireEvent.keyDown(comment, { key: 'a' });
    fireEvent.keyDown(comment, { key: 'x' });
    fireEvent.keyDown(document.body, { key: 'x', isComposing: true });
    expect(desk.sent('applications/1/decide')).toHaveLength(0);
    press('2');
    press('x');
    await page.title(2);
    expect(desk.sent('applications/1/decide')[0]?.body).toMatchObject({
      outcome: 'reject',
      reasons: [{ targetKind: 'application', target: '', code: 'forged' }],
    });
  });
});
