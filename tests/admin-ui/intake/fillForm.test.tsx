import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { SessionProvider } from '../../../admin-ui/intake/session/SessionContext.tsx';
import { FillPage } from '../../../admin-ui/intake/wizard/FillPage.tsx';
import { intakeCatalogue } from '../../../admin-ui/intake/i18n/intakeCatalogue.ts';
import { I18n } from '../../../admin-ui/shared/i18n/I18n.tsx';
import { intakeApplication, intakeForm } from './support/application.ts';
import { fakeServer } from './support/fakeServer.ts';
import { organizationForm } from '../../factories/blankForm.ts';

const server = fakeServer();
/** What the server keeps, with the rule it applies: a save must name the newest version. */
let kept: { form: ApplicationForm; version: number };
let faults: { path: string; code: 'required' }[];

beforeEach(() => {
  window.scrollTo = () => undefined;
  kept = { form: intakeForm(), version: 1 };
  faults = [];
  server.on('GET', /applications\/7$/, () => ({
    body: intakeApplication({ form: kept.form, formVersion: kept.version, faults }),
  }));
  server.on('POST', /checks$/, () => ({
    body: { uscc: null, document: null, unknownRegion: false, similarName: false, hasCertificate: false },
  }));
  server.on('PUT', /applications\/7\/form$/, ({ body, headers }) => {
    if (headers['If-Match'] !== `"${kept.version}"`)
      return { status: 409, body: { code: 'version_conflict', message: '', details: { version: kept.version } } };
    kept = { form: body as ApplicationForm, version: kept.version + 1 };
    return { body: kept };
  });
});

const elsewhere = (organization: Partial<ApplicationForm['organization']>): void => {
  kept = {
    form: { ...kept.form, organization: { ...kept.form.organization, ...organization } },
    version: kept.version + 1,
  };
};
function open(section = 'organization') {
  return render(
    <I18n catalogue={intakeCatalogue}>
      <SessionProvider>
        <MemoryRouter initialEntries={[`/applications/7/fill/${section}`]}>
          <Routes>
            <Route path="applications/:id/fill/:section?" element={<FillPage />} />
            <Route path="*" element={<p>elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </SessionProvider>
    </I18n>,
  );
}
const name = () => screen.findByLabelText('机构名称');

describe('the form of a draft', () => {
  it('saves itself shortly after the last key', async () => {
    open();
    await userEvent.type(await name(), '江浦机电');
    await waitFor(() => expect(kept.form.organization.name).toBe('江浦机电'));
    expect(await screen.findByText('已自动保存')).toBeInTheDocument();
    expect(sessionStorage.length).toBe(0);
  });

  it('asks for a website, a social insurance number and a remark, and for none of them by force', async () => {
    const page = open();
    await userEvent.type(await screen.findByLabelText('机构网站（选填）'), 'www.jiangpu.example');
    await userEvent.type(screen.getByLabelText('社会保险登记号（选填）'), '3501021802');
    await waitFor(() =>
      expect(kept.form).toMatchObject({
        organization: { website: 'www.jiangpu.example' },
        socialInsuranceNumber: '3501021802',
      }),
    );
    page.unmount();
    open('agent');
    const remark = await screen.findByLabelText('备注（选填）');
    await userEvent.type(remark, '公章已更换{enter}旧章作废');
    expect(remark).not.toBeRequired();
    await waitFor(() => expect(kept.form.remark).toBe('公章已更换\n旧章作废'));
  });

  it('takes in what another tab saved meanwhile, and neither loses anything', async () => {
    open();
    await userEvent.type(await name(), '江浦机电');
    elsewhere({ address: '机场路 9 号' });
    await waitFor(() => expect(kept.form.organization).toMatchObject({ name: '江浦机电', address: '机场路 9 号' }));
    expect(await screen.findByLabelText('机构地址')).toHaveValue('机场路 9 号');
  });

  it('asks where both typed into the same field, and saves what is chosen', async () => {
    open();
    await userEvent.type(await name(), '江浦机电');
    elsewhere({ name: '江浦电机' });
    const dialog = await screen.findByRole('dialog');
    expect(kept.form.organization.name).toBe('江浦电机');
    await userEvent.click(within(dialog).getByRole('radio', { name: /江浦电机/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(screen.getByLabelText('机构名称')).toHaveValue('江浦电机'));
    expect(await screen.findByText('已自动保存')).toBeInTheDocument();
  });

  it('keeps what could not be saved in this tab, over a reload, and saves it when the line is back', async () => {
    const page = open();
    await name();
    server.offline = true;
    await userEvent.type(screen.getByLabelText('机构名称'), '江浦机电');
    expect(await screen.findByText('还没有保存，联网后自动保存')).toBeInTheDocument();
    page.unmount();
    expect(kept.form.organization.name).toBe('');

    server.offline = false;
    open();
    expect(await name()).toHaveValue('江浦机电');
    await waitFor(() => expect(kept.form.organization.name).toBe('江浦机电'));
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it('goes on only when this part is whole, says what is missing, and lets one skip', async () => {
    faults = [
      { path: 'organization.name', code: 'required' },
      { path: 'agent.name', code: 'required' },
    ];
    open();
    await name();
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(await screen.findByText('请填写机构名称')).toBeInTheDocument();
    expect(screen.getByLabelText('机构名称')).toHaveFocus();
    expect(screen.queryByText('请填写经办人姓名')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '先跳过，以后再填' }));
    expect(await screen.findByRole('heading', { name: '法定代表人' })).toBeInTheDocument();
  });

  it('shows what may not be changed as facts, not as fields', async () => {
    server.on('GET', /applications\/7$/, () => ({
      body: intakeApplication({
        status: 'returned',
        form: intakeForm({
          organization: organizationForm({ name: '江浦机电', uscc: '91350100MA0000027C', address: '旧址' }),
        }),
        unlocked: { fields: ['organization.address'], materials: [] },
        decision: {
          outcome: 'return',
          comment: '',
          at: '2026-11-20T02:00:00Z',
          reasons: [
            { targetKind: 'field', target: 'organization.address', code: 'differs_from_licence', text: '12 号' },
          ],
        },
      }),
    }));
    open();
    expect(await screen.findByLabelText('机构地址')).toHaveValue('旧址');
    expect(screen.queryByLabelText('机构名称')).not.toBeInTheDocument();
    expect(screen.getByText('江浦机电')).toBeInTheDocument();
    expect(screen.getByText('机构地址：与营业执照不一致（12 号）')).toBeInTheDocument();
  });
});
