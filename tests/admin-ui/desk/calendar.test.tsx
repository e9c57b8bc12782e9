import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { CalendarLate } from '../../../admin-ui/desk/holidayNotices/CalendarLate.tsx';
import { CalendarPage } from '../../../admin-ui/desk/holidayNotices/CalendarPage.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

let desk: FakeDesk;
beforeEach(() => {
  desk = fetchDesk(['administrator']);
});
const open = (page = <CalendarPage />) => render(<AdminWrapper at="/holiday-notices">{page}</AdminWrapper>);
const type = (label: RegExp, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string): boolean =>
  fireEvent.click(screen.getAllByText(name, { selector: 'button' }).at(-1) as HTMLElement);

it('says what it does not understand of a notice, and sends nothing', async () => {
  open();
  await screen.findByText(/还没有录入 2027 年的放假安排/);
  press('录入放假安排');
  type(/^放假日/, '2月5日（周五）至2月7日（周日）、春节');
  press('录入放假安排');
  expect(await screen.findByRole('alert')).toHaveTextContent('看不懂这一段，请改成日期：春节');
  type(/^放假日/, '2月5日');
  type(/^调休上班日/, '2月19日');
  press('录入放假安排');
  expect(await screen.findByRole('alert')).toHaveTextContent('调休上班日应为周六或周日：2027-02-19');
  expect(desk.sent('holiday-notices/2027/enter')).toEqual([]);
});

it('takes the notice as it was published, and sends days', async () => {
  open();
  await screen.findByText(/还没有录入 2027 年的放假安排/);
  press('录入放假安排');
  type(/^放假日/, '2月5日（周五）至2月7日（周日）');
  expect(screen.getByText(/识别出放假 3 天、调休上班 0 天/)).toBeInTheDocument();
  type(/^调休上班日/, '2月20日');
  press('录入放假安排');
  await waitFor(() => expect(desk.sent('holiday-notices/2027/enter')).toHaveLength(1));
  expect(desk.sent('holiday-notices/2027/enter')[0]?.body).toEqual({
    version: 0,
    daysOff: ['2027-02-05', '2027-02-06', '2027-02-07'],
    makeUpDays: ['2027-02-20'],
  });
});

it('changes and takes back what was entered, by its version', async () => {
  open();
  await screen.findByText('修改');
  press('修改');
  expect(screen.getByLabelText(/^放假日/)).toHaveValue('2026-01-01 至 2026-01-03\n2026-10-01');
  press('录入放假安排');
  await waitFor(() => expect(desk.sent('holiday-notices/2026/enter')).toHaveLength(1));
  expect(desk.sent('holiday-notices/2026/enter')[0]?.body).toMatchObject({ version: 2, makeUpDays: ['2026-01-04'] });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  press('撤销录入');
  await screen.findByRole('dialog');
  press('撤销录入');
  await waitFor(() => expect(desk.sent('holiday-notices/2026/remove')[0]?.body).toEqual({ version: 2 }));
});

it('is told on the first page to those who can enter it', async () => {
  open(<CalendarLate />);
  expect(await screen.findByText(/还没有录入 2027 年/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '录入放假安排' })).toHaveAttribute('href', '/holiday-notices');
});

it('shows an auditor the days and no buttons', async () => {
  desk = fetchDesk(['auditor']);
  open(
    <>
      <CalendarLate />
      <CalendarPage />
    </>,
  );
  expect(await screen.findByText(/沈管理/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
