import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';
import { OpenWorkbench, press, status, tickAll } from '../support/workbench.tsx';

let desk: FakeDesk;
let page: OpenWorkbench;
beforeEach(() => {
  desk = fetchDesk();
  page = new OpenWorkbench(desk);
});

describe('the reviewer’s workbench', () => {
  it('hands out the most urgent case, claimed, when none is chosen', async () => {
    page.open('/review');
    await page.title(1);
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
    page.open('/review');
    await page.title(3);
    expect(desk.sent('applications/claim-next')).toHaveLength(0);
  });

  it('claims the open case once and gives it back on leaving with nothing begun', async () => {
    await page.openReady(1);
    press('j');
    await page.ready(2);
    expect(desk.sent('applications/1/claim')).toHaveLength(1);
    await waitFor(() => expect(desk.sent('applications/1/release')).toHaveLength(1));
    expect(desk.applications.get(1)?.assigneeId).toBeNull();
  });

  it('keeps a case with work begun, and its draft, while looking at another', async () => {
    await page.openReady(1);
    press(' ');
    press(' ');
    expect(screen.getByText('2/13')).toBeInTheDocument();
    press('j');
    await page.ready(2);
    expect(screen.getByText('0/13')).toBeInTheDocument();
    press('k');
    await page.title(1);
    expect(screen.getByText('2/13')).toBeInTheDocument();
    expect(desk.sent('applications/1/release')).toHaveLength(0);
  });

  it('never takes a tick back by the space key', async () => {
    await page.openReady(1);
    for (let n = 0; n < 30; n += 1) press(' ');
    expect(screen.getByText('13/13')).toBeInTheDocument();
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
    page.open('/review/2');
    await page.title(2);
    expect(await screen.findByText(/李审核于 14:05 领取，正在办理/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /通过/ })).toBeDisabled();
    tickAll();
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('这件申请不由您办理'));
    expect(desk.sent('applications/2/decide')).toHaveLength(0);
  });

  it('goes round the pictures and opens the items that belong to each', async () => {
    await page.openReady(1);
    press(']');
    expect(await screen.findByAltText('营业执照')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '机构名称无误' })).toBeInTheDocument();
    press('[');
    press('[');
    expect(await screen.findByAltText('授权委托书')).toBeInTheDocument();
  });

  it('ends with an empty queue, quietly', async () => {
    for (const id of [2, 3, 4]) desk.applications.delete(id);
    await page.openReady(1);
    tickAll();
    press('a');
    expect(await screen.findByText('没有待审核的申请')).toBeInTheDocument();
    await waitFor(() => expect(status()).toHaveTextContent('队列已清空'));
  });

  it('is closed to those who review nothing', async () => {
    desk = fetchDesk(['finance']);
    page = new OpenWorkbench(desk);
    page.open('/review/1');
    expect(await screen.findByText('无权访问')).toBeInTheDocument();
    expect(desk.calls.filter(({ path }) => path.startsWith('applications'))).toEqual([]);
  });
});
