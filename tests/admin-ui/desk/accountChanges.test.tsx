import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Notification } from 'react-admin';
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

it('an answer that did not arrive leaves the notice, and says so', async () => {
  const desk = fetchDesk(['finance']);
  desk.accountChanges = [{ id: 7, at: '2026-11-26T02:00:00.000Z', by: '王管理', changes: ['totp'] }];
  desk.before = ({ method, path }) =>
    method === 'POST' && path === 'session/account-changes'
      ? {
          status: 503,
          json: { code: 'unavailable', message: '服务暂时不可用，请稍后再试', details: {}, requestId: 'r' },
        }
      : undefined;
  render(
    <AdminWrapper at="/">
      <AccountChanges />
      <Notification />
    </AdminWrapper>,
  );
  fireEvent.click(await screen.findByRole('button', { name: '知道了' }));
  expect(await screen.findByText('服务暂时不可用，请稍后再试')).toBeInTheDocument();
  expect(screen.getByText('您的账号有变动')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '知道了' })).toBeEnabled();
});
