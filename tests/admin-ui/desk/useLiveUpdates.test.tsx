import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLiveUpdates } from '../../../admin-ui/desk/api/useLiveUpdates.ts';

/** The browser's class, as far as the page uses it: jsdom has none. Each one tells what was asked for. */
class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: (() => void) | null = null;
  constructor() {
    Stream.opened.push(this);
  }
  /** What a browser does with an answer that is no stream. */
  refuse(): void {
    this.readyState = Stream.CLOSED;
    this.onerror?.();
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

let asked: string[];
let sessionStatus: number;
beforeEach(() => {
  vi.useFakeTimers();
  [Stream.opened, asked, sessionStatus] = [[], [], 401];
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (sessionStatus === 0) throw new TypeError('no line');
    const body = sessionStatus === 200 ? { staff: { id: 1, name: '王', roles: [], projects: [] }, csrf: 'c' } : {};
    return new Response(JSON.stringify(body), {
      status: sessionStatus,
      headers: { 'content-type': 'application/json' },
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Light() {
  return <p>{useLiveUpdates() ? 'up' : 'down'}</p>;
}
function show(): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Light />
    </QueryClientProvider>,
  );
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const refuseLast = () => act(async () => Stream.opened.at(-1)?.refuse());

it('a page whose session has ended asks once, then no more, until somebody comes back to it', async () => {
  show();
  await refuseLast();
  await pass(600_000);
  expect(Stream.opened).toHaveLength(1);
  expect(asked).toEqual(['/api/desk/session']);
  expect(screen.getByText('down')).toBeVisible();

  sessionStatus = 200;
  await act(async () => window.dispatchEvent(new Event('focus')));
  await pass(0);
  expect(Stream.opened).toHaveLength(2);
});

it('a desk that cannot be reached is asked again and again', async () => {
  sessionStatus = 0;
  show();
  for (let round = 1; round <= 3; round += 1) {
    await refuseLast();
    await pass(10_500);
    expect(Stream.opened).toHaveLength(round + 1);
  }
});
