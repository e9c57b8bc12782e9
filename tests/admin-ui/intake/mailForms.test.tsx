import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { intakeCatalogue } from '../../../admin-ui/intake/i18n/intakeCatalogue.ts';
import { DocumentList } from '../../../admin-ui/intake/materials/DocumentList.tsx';
import { I18n } from '../../../admin-ui/shared/i18n/I18n.tsx';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { intakeApplication } from './support/application.ts';
import { fakeServer } from './support/fakeServer.ts';

const server = fakeServer();
beforeEach(() => server.on('GET', /documents$/, () => ({ body: [] })));

const slot = { kind: 'registration_form', itemId: null, itemPosition: null, required: true, editable: true } as const;
function open(change: Partial<IntakeApplication>): void {
  const application = intakeApplication({
    slots: [{ ...slot, materials: [] }],
    documents: (['registration_form', 'service_agreement'] as const).map((kind) => ({ kind, url: `/${kind}.pdf` })),
    ...change,
  });
  render(
    <I18n catalogue={intakeCatalogue}>
      <DocumentList application={application} />
    </I18n>,
  );
}
const mails = () => server.asked.filter(({ path }) => path.endsWith('/form-mails'));
function send(address: string): void {
  fireEvent.change(screen.getByLabelText('收件邮箱'), { target: { value: address } });
  fireEvent.click(screen.getByText('发送'));
}

it('the forms to sign go to the address that was typed, and the page says where to look', async () => {
  server.on('POST', /applications\/7\/form-mails$/, () => ({ status: 200 }));
  open({ abilities: ['mail_forms'] });
  send(' Agent＠example.org ');
  expect(await screen.findByText(/已发往 agent@example.org/)).toBeInTheDocument();
  expect(screen.getByText(/垃圾邮件/)).toBeInTheDocument();
  expect(mails().map(({ body }) => body)).toEqual([{ kinds: ['registration_form'], address: 'agent@example.org' }]);
});

it('what is no address is said before anything is sent', () => {
  open({ abilities: ['mail_forms'] });
  send('agent@example');
  expect(screen.getByText(/邮箱格式不正确/)).toBeInTheDocument();
  expect(mails()).toEqual([]);
});

it('a refusal is said in words', async () => {
  server.on('POST', /form-mails$/, () => ({
    status: 429,
    body: { code: 'too_many_mails', message: '', details: {} },
  }));
  open({ abilities: ['mail_forms'] });
  send('agent@example.org');
  expect(await screen.findByText(/今天发送的次数已用完/)).toBeInTheDocument();
  expect(screen.queryByText(/已发往/)).not.toBeInTheDocument();
});

it('nothing is offered where no mail can be sent', () => {
  open({ abilities: ['edit'] });
  expect(screen.getByText('要在电脑或别的手机上打印？')).toBeInTheDocument();
  expect(screen.queryByText('要把表格发到邮箱？')).not.toBeInTheDocument();
});
