import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
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

  const type = (label: RegExp, value: string): boolean =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const press = (name: string): boolean =>
    fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
  /** The dialog, with everything typed but the amount. */
  async function typed(): Promise<void> {
    fireEvent.click(await screen.findByRole('button', { name: '确认到账' }));
    await screen.findByLabelText(/实收/);
    type(/交易流水号/, '20261120777');
    type(/^付款人/, '江浦机电有限公司');
    type(/入账日期/, '2026-11-20');
  }

  it('has amount, payer and reference typed; what the applicant reported stands beside them', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: '确认到账' }));
    for (const label of [/实收/, /交易流水号/, /^付款人/, /入账日期/])
      expect(await screen.findByLabelText(label)).toHaveValue('');
    expect(screen.getByText('申请人填写：20261120001')).toBeVisible();
    type(/^付款人/, '江浦机电有限公司');
    expect(screen.getByText(/^付款人与申请机构“.*”不同$/)).toBeVisible();
  });

  it('is confirmed in fen, with the version that was looked at', async () => {
    open();
    await typed();
    type(/实收/, '￥580');
    press('确认到账');
    await waitFor(() =>
      expect(desk.sent('payments/1/confirm')[0]?.body).toEqual({
        version: 2,
        receivedFen: 58000,
        reference: '20261120777',
        payerName: '江浦机电有限公司',
        payerAccount: '',
        valueDate: '2026-11-20',
        note: '',
        acceptDifference: false,
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('says the difference before another amount is recorded, and records it when that is meant', async () => {
    open();
    await typed();
    type(/实收/, '579.99');
    press('确认到账');
    expect(await screen.findByRole('alert')).toHaveTextContent('与待收 ¥580.00 不一致，少 ¥0.01');
    expect(desk.sent('payments/1/confirm')).toHaveLength(0);
    press('确认到账');
    await waitFor(() =>
      expect(desk.sent('payments/1/confirm')[0]?.body).toMatchObject({ receivedFen: 57999, acceptDifference: true }),
    );
  });

  function refuse(code: string, details: Record<string, unknown>): void {
    desk.before = ({ path }) =>
      path === 'payments/1/confirm'
        ? { status: 409, json: { code, message: '', details, requestId: 'req-9' } }
        : undefined;
  }

  it('names the payment that has the reference already, and offers what is left of it', async () => {
    open();
    refuse('reference_used', { paymentId: 7, applicationNumber: 'YX7', receivedPaymentId: 70, leftFen: 58000 });
    await typed();
    type(/实收/, '580');
    press('确认到账');
    expect(await screen.findByRole('alert')).toHaveTextContent('这个流水号已登记在申请 YX7');
    expect(screen.getByRole('link', { name: 'YX7' })).toHaveAttribute(
      'href',
      expect.stringContaining('/payments/7/show'),
    );
    expect(screen.getByLabelText(/交易流水号/)).toHaveValue('20261120777');
    press('用其中 ¥580.00 支付本笔');
    await waitFor(() =>
      expect(desk.sent('payments/1/allocate')[0]?.body).toEqual({ version: 2, receivedPaymentId: 70 }),
    );
  });

  it('says who confirmed it meanwhile, and has no button left', async () => {
    open();
    refuse('already_confirmed', { by: '钱财务', at: '2026-11-26T14:57:00.000Z' });
    await typed();
    type(/实收/, '580');
    press('确认到账');
    expect(await screen.findByRole('alert')).toHaveTextContent('钱财务 22:57 已确认');
    expect(within(screen.getByRole('dialog')).queryByRole('button', { name: '确认到账' })).not.toBeInTheDocument();
  });

  async function refundTyped(): Promise<void> {
    await screen.findByLabelText(/退款账户/);
    type(/退款账户/, '6230 **** 1801');
    type(/退款日期/, '2026-11-20');
    type(/退款流水号/, 'TK1');
    type(/原因/, '申请已驳回');
  }

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
    await refundTyped();
    fireEvent.click(screen.getAllByRole('button', { name: '退款' }).at(-1) as HTMLElement);
    fireEvent.change(await screen.findByLabelText(/动态口令/), { target: { value: '000000' } });
    fireEvent.click(screen.getByRole('button', { name: '验证' }));
    expect(await screen.findByText('账号、密码或动态口令不正确')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText(/动态口令/), { target: { value: '２４６８０１' } });
    fireEvent.click(screen.getByRole('button', { name: '验证' }));
    await waitFor(() => expect(desk.sent('payments/1/refund')).toHaveLength(2));
    expect(desk.sent('payments/1/refund')[1]?.body).toEqual({
      version: 2,
      account: '6230 **** 1801',
      refundedOn: '2026-11-20',
      reference: 'TK1',
      note: '申请已驳回',
    });
  });

  it('gives the work up when the password is declined', async () => {
    open({ status: 'confirmed', abilities: ['read', 'refund'] });
    desk.before = ({ path }) =>
      path === 'payments/1/refund'
        ? { status: 403, json: { code: 'step_up_required', message: '', details: {}, requestId: 'r' } }
        : undefined;
    fireEvent.click(await screen.findByRole('button', { name: '退款' }));
    await refundTyped();
    fireEvent.click(screen.getAllByRole('button', { name: '退款' }).at(-1) as HTMLElement);
    await screen.findByLabelText(/动态口令/);
    fireEvent.click(screen.getAllByRole('button', { name: '取消' }).at(-1) as HTMLElement);
    expect(await screen.findByText(/此操作需要再次输入动态口令/)).toBeInTheDocument();
    expect(desk.sent('payments/1/refund')).toHaveLength(1);
  });
});
