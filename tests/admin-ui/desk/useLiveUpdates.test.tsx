import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
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
  onmessage: ((event: { data: string }) => void) | null = null;
  constructor() {
    Stream.opened.push(this);
  }
  /** What a browser does with an answer that is no stream. */
  refuse(): void {
    this.readyState = Stream.CLOSED;
    this.onerror?.();
  }
  announce(resource: string, id: number): void {
    this.onmessage?.({ data: JSON.stringify({ resource, id }) });
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
/** What one page of the desk shows: a list, one of its records, and the figures. Each counts how often it was read. */
const read = { list: 0, other: 0, record: 0, stats: 0 };
function Page() {
  const counted = (what: keyof typeof read) => async () => (read[what] += 1);
  useQuery({ queryKey: ['applications', 'getList', {}], queryFn: counted('list') });
  useQuery({ queryKey: ['payments', 'getList', {}], queryFn: counted('other') });
  useQuery({ queryKey: ['applications', 'getOne', { id: 7 }], queryFn: counted('record') });
  useQuery({ queryKey: ['stats'], queryFn: counted('stats') });
  return <Light />;
}
function show(page = <Light />): void {
  render(<QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>);
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

it('fifty changes in ten seconds are read in a few goes, each within three seconds', async () => {
  show(<Page />);
  await pass(0);
  expect(read).toEqual({ list: 1, other: 1, record: 1, stats: 1 });
  const happen = async (changes: number): Promise<void> => {
    for (let n = 0; n < changes; n += 1) {
      Stream.opened[0]?.announce('applications', 100 + n);
      await pass(200);
    }
  };
  await happen(16);
  // Nothing announced waits longer than three seconds.
  expect(read.list).toBeGreaterThan(1);
  await happen(34);
  await pass(3_000);
  expect(read.list).toBeGreaterThanOrEqual(4);
  expect(read.list).toBeLessThanOrEqual(6 + 1);
  expect(read).toMatchObject({ other: 1, record: 1 });
  expect(read.stats).toBeLessThanOrEqual(2);
  await pass(20_000);
  expect(read.stats).toBeGreaterThanOrEqual(2);
  expect(read.stats).toBeLessThanOrEqual(3);

  const before = { ...read };
  Stream.opened[0]?.announce('applications', 7);
  await pass(3_000);
  expect(read).toMatchObject({ list: before.list + 1, record: before.record + 1 });
});
