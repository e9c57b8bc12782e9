import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ResourceContextProvider } from 'react-admin';
import { beforeEach, describe, expect, it } from 'vitest';
import { StaffList } from '../../../admin-ui/desk/staff/StaffList.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

let desk: FakeDesk;
beforeEach(async () => {
  desk = fetchDesk(['administrator']);
  desk.records.staff = [staffRow(1, '王管理'), staffRow(2, '钱财务')];
  render(
    <AdminWrapper at="/staff">
      <ResourceContextProvider value="staff">
        <StaffList />
      </ResourceContextProvider>
    </AdminWrapper>,
  );
  await screen.findByText('钱财务');
});
const staffRow = (id: number, name: string) => ({
  id,
  name,
  login: `login${id}`,
  active: true,
  locked: false,
  roles: ['administrator'],
  allProjects: true,
  projects: [],
  version: 1,
  abilities: ['change'],
});

describe('the list of staff', () => {
  it('has no switch for oneself', async () => {
    await waitFor(() => expect(screen.getAllByRole('button', { name: '停用' })).toHaveLength(1));
    const mine = screen.getByText('王管理').closest('tr');
    expect(mine).not.toHaveTextContent('停用');
  });

  it('says what is wrong with a login and what it may be, and sends nothing', async () => {
    fireEvent.click(screen.getByRole('button', { name: '新建人员' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText(/姓名/), { target: { value: '欧阳' } });
    fireEvent.change(dialog.getByLabelText(/登录/), { target: { value: 'Ou Yang' } });
    fireEvent.submit(dialog.getByLabelText(/登录/));
    expect(await screen.findByText(/登录名里不能有空格/)).toBeInTheDocument();
    expect(desk.calls.filter(({ method, path }) => method === 'POST' && path === 'staff')).toEqual([]);
  });
});
