import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApplicationDetail } from '../../../server/presenters/applicationDetail.ts';
import { buildChecklist } from '../../../admin-ui/desk/workbench/checklist.ts';
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
const change = (id: number, rest: Partial<ApplicationDetail>): ApplicationDetail => {
  const next = { ...desk.applications.get(id)!, ...rest };
  desk.applications.set(id, next);
  return next;
};
/** The browser has decoded the large picture. */
const paint = (): void => void fireEvent.load(document.querySelector('[data-part="viewer"] img')!);

describe('what the page reports while a case is looked at', () => {
  it('each tick at once, and each one taken back', async () => {
    const { contentSha256 } = change(1, {});
    await page.openReady(1);
    press(' ');
    press('ArrowUp');
    press('d');
    press('d');
    await waitFor(() => expect(desk.sent('applications/1/judge')).toHaveLength(3));
    const said = desk.sent('applications/1/judge').map(({ body }) => body);
    expect(said.map(({ contentSha256: of }) => of)).toEqual([contentSha256, contentSha256, contentSha256]);
    expect(said.map(({ items }) => (items as { result: string }[])[0]?.result)).toEqual(['ok', 'problem', 'open']);
  });

  it('a picture when the viewer has drawn it, not one that was only fetched', async () => {
    change(1, { looked: [] });
    await page.openReady(1);
    tickAll();
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('还有 6 张图片没有看过'));
    expect(desk.sent('applications/1/look')).toEqual([]);
    paint();
    await waitFor(() => expect(desk.sent('applications/1/look').map(({ body }) => body)).toEqual([{ materialId: 10 }]));
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('还有 5 张图片没有看过'));
    expect(desk.sent('applications/1/decide')).toEqual([]);
  });

  it('a picture once, though a read that began before it answers after it', async () => {
    change(1, { looked: [] });
    const answer = fetch;
    let tell = (): void => undefined;
    const told = new Promise<void>((done) => {
      tell = done;
    });
    let late: Promise<unknown> | undefined;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const response = await answer(...request);
      const isRead = String(request[0]).endsWith('/applications/1') && (request[1]?.method ?? 'GET') === 'GET';
      // The read that follows the claim is on its way while the first picture is looked at.
      if (isRead && desk.sent('applications/1/claim').length > 0) await (late ??= told);
      return response;
    });
    await page.openReady(1);
    tickAll();
    paint();
    await waitFor(() => expect(desk.sent('applications/1/look')).toHaveLength(1));
    expect(late).toBeDefined();
    tell();
    const says = async (): Promise<void> => {
      await new Promise((done) => setTimeout(done));
      press('a');
      expect(status()).toHaveTextContent('还有 5 张图片没有看过');
    };
    for (let n = 0; n < 20; n += 1) await says();
    expect(desk.sent('applications/1/look')).toHaveLength(1);
  });

  it('names what the desk still misses', async () => {
    await page.openReady(1);
    tickAll();
    desk.before = ({ path }) =>
      path === 'applications/1/decide'
        ? {
            status: 409,
            json: {
              code: 'not_looked_at',
              details: {
                items: [{ key: 'field:agent.name', kind: 'field', target: 'agent.name' }],
                pictures: [{ materialId: 11, kind: 'business_licence' }],
                unreadable: [],
              },
            },
          }
        : undefined;
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('没有核对：经办人姓名；没有看过图片：营业执照'));
  });
});

describe('“seen”', () => {
  it('has a key that says what it was about', async () => {
    await page.openReady(3);
    tickAll();
    press('a');
    await waitFor(() => expect(status()).toHaveTextContent('还有 1 项检查需要确认'));
    press('c');
    expect(status()).toHaveTextContent('已留意：公章需要核对');
    press('a');
    await waitFor(() => expect(desk.sent('applications/3/decide')).toHaveLength(1));
  });

  it('ticked with the mouse leaves the decision keys working, and Space to the box', async () => {
    await page.openReady(3);
    tickAll();
    const box = screen.getByRole('checkbox', { name: /已留意/ });
    box.focus();
    fireEvent.click(box);
    fireEvent.keyDown(box, { key: 'a' });
    await waitFor(() => expect(desk.sent('applications/3/decide')).toHaveLength(1));
  });
});

describe('the second round', () => {
  it('begins with what has changed; earlier ticks stand, the reason is at hand', async () => {
    const record = desk.applications.get(1)!;
    const items = buildChecklist(record).flatMap((group) => group.items);
    const fresh = items.find(({ target }) => target === 'business_licence')!;
    change(1, {
      round: 2,
      decisions: [
        fakeDecision(1, {
          reasons: [{ targetKind: 'material', target: 'business_licence', code: 'unreadable', text: '看不清' }],
        }),
      ],
      judged: items.map(({ key }) => ({
        key,
        mine: key === fresh.key ? null : 'ok',
        kept: key !== fresh.key,
        changed: key === fresh.key,
        others: ['李审核'],
      })),
    });
    await page.openReady(1);
    expect(await screen.findByText('12/13')).toBeInTheDocument();
    const tabs = screen.getByRole('group', { name: '材料' });
    expect(within(tabs).getByRole('button', { current: true })).toHaveTextContent('营业执照有变化');
    expect(within(tabs).getAllByText('有变化')).toHaveLength(1);
    expect(screen.getByRole('region', { name: '上一轮退回原因' })).toHaveTextContent('看不清');
    press(' ');
    expect(screen.getByText('13/13')).toBeInTheDocument();
    press('a');
    await waitFor(() => expect(desk.sent('applications/1/decide')).toHaveLength(1));
  });
});

describe('a case on hold', () => {
  it('is released in the workbench by who may', async () => {
    change(2, { heldUntil: '2100-01-01T00:00:00Z', abilities: ['read', 'release_hold'] });
    page.open('/review/2');
    fireEvent.click(await screen.findByRole('button', { name: '解除挂起' }));
    await waitFor(() => expect(desk.sent('applications/2/release-hold')).toHaveLength(1));
    await waitFor(() => expect(status()).toHaveTextContent('已解除挂起'));
  });
});
