import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AccountChanges } from '../../../admin-ui/desk/dashboard/AccountChanges.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fetchDesk } from '../support/fetchDesk.ts';

it('what others changed at the account stands there until it is read', async () => {
  const desk = fetchDesk(['finance']);
  desk.accountChanges = [
    { id: 7, at: '2026-11-26T02:00:00.000Z', by: '王管理', changes: ['roles', 'projects'] },
    { id: 9, at: '2026-11-26T03:00:00.000Z', by: '王管理', changes: ['password'] },
  ];
  render(
    <AdminWrapper at="/">
      <AccountChanges />
    </AdminWrapper>,
  );
  expect(await screen.findByText(/2026-11-26 10:00.*王管理.*改了角色、改了项目范围/)).toBeInTheDocument();
  expect(screen.getByText(/王管理.*重设了密码/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  await waitFor(() => expect(screen.queryByText('您的账号有变动')).toBeNull());
  expect(desk.sent('session/account-changes').find(({ method }) => method === 'POST')?.body).toEqual({ upTo: 9 });
});
