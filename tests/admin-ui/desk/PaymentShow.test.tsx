import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ResourceContextProvider } from 'react-admin';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaymentRow } from '../../../server/presenters/payment.ts';
import { PaymentShow } from '../../../admin-ui/desk/payments/PaymentShow.tsx';
import { StepUpDialog } from '../../../admin-ui/desk/layout/StepUpDialog.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

let desk: FakeDesk;
beforeEach(() => {
  desk = fetchDesk(['finance']);
});

function open(change: Partial<PaymentRow> = {}): void {
  desk.records.payments = (desk.records.payments as PaymentRow[]).map((row) =>
    row.id === 1 ? { ...row, status: 'reported', abilities: ['read', 'confirm'], ...change } : row,
  );
  render(
    <AdminWrapper at="/payments/1/show">
      <Routes>
        <Route
          path="/payments/:id/show"
          element={
            <ResourceContextProvider value="payments">
              <PaymentShow />
            </ResourceContextProvider>
          }
        />
      </Routes>
      <StepUpDialog />
    </AdminWrapper>,
  );
}

describe('a payment', () => {
  it('has exactly the buttons the desk’s abilities name', async () => {
    open({ status: 'confirmed', abilities: ['read'] });
    await screen.findByText('费用明细');
    expect(screen.queryByRole('button', { name: '确认到账' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '退款' })).not.toBeInTheDocument();
  });

  it('is confirmed in fen, with the version that was looked at', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: '确认到账' }));
    fireEvent.change(await screen.findByLabelText(/实收/), { target: { value: '￥580' } });
    fireEvent.click(screen.getAllByRole('button', { name: '确认到账' }).at(-1) as HTMLElement);
    await waitFor(() =>
      expect(desk.sent('payments/1/confirm')[0]?.body).toEqual({
        version: 2,
        receivedFen: 58000,
        reference: '20261120001',
        note: '',
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('tells a refusal inside the dialog and keeps what was typed', async () => {
    open();
    desk.before = ({ path }) =>
      path === 'payments/1/confirm'
        ? { status: 409, json: { code: 'duplicate', message: '', details: {}, requestId: 'req-9' } }
        : undefined;
    fireEvent.click(await screen.findByRole('button', { name: '确认到账' }));
    fireEvent.change(await screen.findByLabelText(/交易流水号/), { target: { value: '20261120777' } });
    fireEvent.click(screen.getAllByRole('button', { name: '确认到账' }).at(-1) as HTMLElement);
    expect(await screen.findByRole('alert')).toHaveTextContent('记录已存在');
    expect(screen.getByLabelText(/交易流水号/)).toHaveValue('20261120777');
  });

  it('asks for a fresh one-time password where the desk does, then repeats the work by itself', async () => {
    open({ status: 'confirmed', abilities: ['read', 'refund'] });
    let steppedUp = false;
    desk.before = ({ path, body }) => {
      if (path === 'session/step-up' && body.totp === '246801') steppedUp = true;
      return path === 'payments/1/refund' && !steppedUp
        ? { status: 403, json: { code: 'step_up_required', message: '', details: {}, requestId: 'r' } }
        : undefined;
    };
    fireEvent.click(await screen.findByRole('button', { name: '退款' }));
    fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '申请已驳回' } });
    fireEvent.click(screen.getAllByRole('button', { name: '退款' }).at(-1) as HTMLElement);
    fireEvent.change(await screen.findByLabelText(/动态口令/), { target: { value: '000000' } });
    fireEvent.click(screen.getByRole('button', { name: '验证' }));
    expect(await screen.findByText('账号、密码或动态口令不正确')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText(/动态口令/), { target: { value: '２４６８０１' } });
    fireEvent.click(screen.getByRole('button', { name: '验证' }));
    await waitFor(() => expect(desk.sent('payments/1/refund')).toHaveLength(2));
    expect(desk.sent('payments/1/refund')[1]?.body).toEqual({ version: 2, note: '申请已驳回' });
  });

  it('gives the work up when the password is declined', async () => {
    open({ status: 'confirmed', abilities: ['read', 'refund'] });
    desk.before = ({ path }) =>
      path === 'payments/1/refund'
        ? { status: 403, json: { code: 'step_up_required', message: '', details: {}, requestId: 'r' } }
        : undefined;
    fireEvent.click(await screen.findByRole('button', { name: '退款' }));
    fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '申请已驳回' } });
    fireEvent.click(screen.getAllByRole('button', { name: '退款' }).at(-1) as HTMLElement);
    await screen.findByLabelText(/动态口令/);
    fireEvent.click(screen.getAllByRole('button', { name: '取消' }).at(-1) as HTMLElement);
    expect(await screen.findByText(/此操作需要再次输入动态口令/)).toBeInTheDocument();
    expect(desk.sent('payments/1/refund')).toHaveLength(1);
  });
});
