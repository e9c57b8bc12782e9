import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCEPTANCE_ROUTE } from '../../../server/vocabulary/pagePaths.ts';
import { EnterPage } from '../../../admin-ui/intake/session/EnterPage.tsx';
import { SessionProvider } from '../../../admin-ui/intake/session/SessionContext.tsx';
import { intakeCatalogue } from '../../../admin-ui/intake/i18n/intakeCatalogue.ts';
import { I18n } from '../../../admin-ui/shared/i18n/I18n.tsx';
import { fakeServer } from './support/fakeServer.ts';

const server = fakeServer();
const session = {
  account: { id: 1, kind: 'individual', phoneMasked: '139****1801', displayName: '' },
  csrfToken: 'token',
  demo: false,
};

beforeEach(() => {
  window.scrollTo = () => undefined;
  server.on('GET', /session$/, () => ({ body: { account: null, csrfToken: null, demo: false } }));
  server.on('GET', /registration-agreements$/, () => ({
    body: [
      { id: 4, kind: 'service_agreement', version: '2026.2', title: '服务协议', body: '一、定义' },
      { id: 5, kind: 'privacy', version: '2026.1', title: '个人信息保护说明', body: '一、手机号码' },
    ],
  }));
  server.on('POST', /verification-codes$/, () => ({ body: { resendAfterSeconds: 60, validForSeconds: 600 } }));
});

function open(address = '/sign-in?next=%2Faccept%2Fabc') {
  render(
    <I18n catalogue={intakeCatalogue}>
      <SessionProvider>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="sign-in" element={<EnterPage purpose="sign_in" />} />
            <Route path={ACCEPTANCE_ROUTE} element={<p>the parcel</p>} />
          </Routes>
        </MemoryRouter>
      </SessionProvider>
    </I18n>,
  );
}

describe('signing in', () => {
  it('asks for the phone, takes the six digits as they are typed, and goes where one wanted to go', async () => {
    server.on('POST', /sessions$/, ({ body }) =>
      (body as { code: string }).code === '048213'
        ? { body: session }
        : { status: 422, body: { code: 'verification_failed', message: '', details: {} } },
    );
    open();
    await userEvent.type(await screen.findByLabelText('手机号'), '13900001801{Enter}');
    await userEvent.type(await screen.findByLabelText('短信验证码'), '000000');
    expect(await screen.findByRole('alert')).toHaveTextContent('验证码不正确或已过期。请核对最新一条短信后再输一次');
    await userEvent.clear(screen.getByLabelText('短信验证码'));
    await userEvent.type(screen.getByLabelText('短信验证码'), '048213');
    expect(await screen.findByText('the parcel')).toBeInTheDocument();
  });

  it('leads a new phone to registering with the same code', async () => {
    server.on('POST', /sessions$/, () => ({ body: { registered: false } }));
    server.on('POST', /accounts$/, () => ({ body: session }));
    open();
    await userEvent.type(await screen.findByLabelText('手机号'), '13900001801{Enter}');
    await userEvent.type(await screen.findByLabelText('短信验证码'), '048213');
    await userEvent.click(await screen.findByRole('radio', { name: /个人/ }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /服务协议/ }));
    await userEvent.click(screen.getByRole('button', { name: '完成注册' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请先勾选');
    expect(server.asked.some((one) => one.path.endsWith('/accounts'))).toBe(false);
    await userEvent.click(screen.getByRole('checkbox', { name: /个人信息保护说明/ }));
    await userEvent.click(screen.getByRole('button', { name: '完成注册' }));
    expect(await screen.findByText('the parcel')).toBeInTheDocument();
    expect(server.asked.find((one) => one.path.endsWith('/accounts'))?.body).toEqual({
      phone: '13900001801',
      code: '048213',
      kind: 'individual',
      agreementIds: [4, 5],
    });
  });

  it('goes on with a code that was sent a moment ago', async () => {
    server.on('POST', /verification-codes$/, () => ({
      status: 429,
      body: { code: 'code_too_soon', message: '', details: { retryAfterSeconds: 30 } },
    }));
    open();
    await userEvent.type(await screen.findByLabelText('手机号'), '13900001801{Enter}');
    expect(await screen.findByLabelText('短信验证码')).toHaveFocus();
    expect(screen.getByRole('button', { name: /30 秒后可重发/ })).toBeDisabled();
  });
});
