import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DashboardPage } from '../../../admin-ui/desk/dashboard/DashboardPage.tsx';
import { houseLines } from '../../../admin-ui/desk/dashboard/houseLines.ts';
import type { Role } from '../../../server/vocabulary/roles.ts';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fakeHouse, fakeStats } from '../support/fakeStats.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

async function open(roles: Role[]): Promise<string[]> {
  fetchDesk(roles);
  render(
    <AdminWrapper at="/">
      <DashboardPage />
    </AdminWrapper>,
  );
  await screen.findByText(/更新于/);
  return (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent ?? '');
}
const say = (key: string, values: Record<string, unknown> = {}) => `${key} ${Object.values(values).join(' ')}`.trim();
const toneOf = (what: string, house: Partial<typeof fakeHouse>) =>
  houseLines({ ...fakeHouse, ...house }, fakeStats.at, say).find((line) => line.what === what)?.tone;
const before = (seconds: number) => new Date(Date.parse(fakeStats.at) - seconds * 1_000).toISOString();

describe('the dashboard', () => {
  it('of an administrator shows the house, and no counters that he cannot open', async () => {
    expect(await open(['administrator'])).toEqual(['系统现在怎么样']);
    expect(screen.getByRole('link', { name: '告警' })).toHaveAttribute('href', '/alarms');
    expect(screen.getByText('1 人已锁定')).toBeInTheDocument();
    expect(screen.getByText('离线：制证工位二')).toBeInTheDocument();
    expect(screen.queryByText(/超时/)).not.toBeInTheDocument();
  });

  it('of finance begins with what finance does', async () => {
    const [first, ...rest] = await open(['finance']);
    expect(first).toBe('轮到我办的');
    expect(rest[0]).toMatch(/^哪些超时了/);
    const own = screen.getByRole('heading', { name: '轮到我办的' }).closest('section')!;
    expect(within(own).getByText('9')).toBeInTheDocument();
    expect(screen.queryByText('财务')).not.toBeInTheDocument();
  });
});

describe('a line of the house', () => {
  it('that needs somebody stands before those in order', () => {
    const tones = houseLines(fakeHouse, fakeStats.at, say).map(({ tone }) => tone);
    expect(tones).toEqual(tones.toSorted((a, b) => rank(a) - rank(b)));
    expect(tones[0]).toBe('late');
  });
  const rank = (tone: string) => ['late', 'due', 'mine', 'waiting', 'done'].indexOf(tone);

  it.each([
    ['signer', { signer: { waiting: 1, since: before(59), lastAnswerAt: null } }, 'done'],
    ['signer', { signer: { waiting: 1, since: before(61), lastAnswerAt: null } }, 'late'],
    ['tasks', { tasks: { due: 1, failing: 0, since: before(299) } }, 'done'],
    ['tasks', { tasks: { due: 1, failing: 0, since: before(301) } }, 'late'],
    ['tasks', { tasks: { due: 0, failing: 1, since: null } }, 'due'],
    ['codes', { codes: { sent: 799, perHour: 1000 } }, 'done'],
    ['codes', { codes: { sent: 800, perHour: 1000 } }, 'due'],
    ['codes', { codes: { sent: 1000, perHour: 1000 } }, 'late'],
    ['alarms', { alarmsOpen: 0 }, 'done'],
    ['alarms', { alarmsOpen: 1 }, 'late'],
    ['audit', { auditHeadLate: true }, 'late'],
    ['calendar', { calendarLate: true }, 'due'],
    ['calendar', { calendarLate: false }, 'done'],
    ['stations', { stations: [] }, 'waiting'],
  ] as const)('%s %j: %s', (what, house, tone) => {
    expect(toneOf(what, house as Partial<typeof fakeHouse>)).toBe(tone);
  });
});
