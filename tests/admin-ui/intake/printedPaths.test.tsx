import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../../admin-ui/intake/App.tsx';
import { acceptancePath, uploadPath } from '../../../server/vocabulary/pagePaths.ts';
import { fakeParcel } from '../support/fakeIntakeRecords.ts';
import { intakeApplication } from './support/application.ts';
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
});

it('the path printed on a slip opens its parcel, after signing in where that is needed', async () => {
  server.on('POST', /verification-codes$/, () => ({ body: { resendAfterSeconds: 60, validForSeconds: 600 } }));
  server.on('POST', /sessions$/, () => ({ body: session }));
  server.on('GET', /parcels\?slip=/, () => ({ body: fakeParcel }));
  server.on('GET', /applications\/10$/, () => ({ body: intakeApplication({ id: 10 }) }));
  window.history.pushState(null, '', acceptancePath('Sl1p-of_this-parcel'));
  render(<App />);
  await userEvent.type(await screen.findByLabelText('手机号'), '13900001801{Enter}');
  await userEvent.type(await screen.findByLabelText('短信验证码'), '048213');
  expect(await screen.findByText(/已读取随件单/)).toBeInTheDocument();
  expect(server.asked.map(({ path }) => path)).toContain('/api/intake/parcels?slip=Sl1p-of_this-parcel');
});

it('the path in the code for a phone opens its ticket, with nobody signed in', async () => {
  server.on('GET', /phone-upload$/, () => ({
    status: 410,
    body: { code: 'ticket_invalid', message: '', details: {} },
  }));
  window.history.pushState(null, '', uploadPath('ticket-1'));
  render(<App />);
  await screen.findByText(/二维码已失效/);
  expect(server.asked.find(({ path }) => path.endsWith('/phone-upload'))?.headers).toMatchObject({
    'X-Upload-Ticket': 'ticket-1',
  });
});
