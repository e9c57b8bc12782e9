import { fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Line } from '../../../admin-ui/intake/application/Line.tsx';
import { intakeCatalogue } from '../../../admin-ui/intake/i18n/intakeCatalogue.ts';
import { errorWords } from '../../../admin-ui/intake/i18n/words.ts';
import { ApiError } from '../../../admin-ui/intake/api/http.ts';
import { MaterialsPage } from '../../../admin-ui/intake/materials/MaterialsPage.tsx';
import { I18n, useI18n } from '../../../admin-ui/shared/i18n/I18n.tsx';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { intakeApplication } from './support/application.ts';
import { fakeServer } from './support/fakeServer.ts';

const server = fakeServer();
let shown: IntakeApplication;
let removed: string[];
let unprintable: string[];
beforeEach(() => {
  window.scrollTo = () => undefined;
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => undefined;
  removed = [];
  unprintable = [];
  server.on('GET', /applications\/7$/, () => ({ body: shown }));
  server.on('GET', /applications\/7\/documents$/, () => ({
    body: [
      { kind: 'registration_form', title: '', unprintable },
      { kind: 'service_agreement', title: '', unprintable: [] },
    ],
  }));
  server.on('DELETE', /materials\/\d+$/, ({ path }) => {
    removed.push(path);
    return { body: null };
  });
});
afterEach(() => vi.useRealTimers());

function open() {
  return render(
    <I18n catalogue={intakeCatalogue}>
      <MemoryRouter initialEntries={['/applications/7/materials']}>
        <Routes>
          <Route path="applications/:id/materials" element={<MaterialsPage />} />
        </Routes>
      </MemoryRouter>
    </I18n>,
  );
}
const place = (kind: 'business_licence' | 'registration_form', status?: 'uploaded' | 'returned') => ({
  kind,
  itemId: null,
  itemPosition: null,
  required: true,
  editable: true,
  materials: status
    ? [
        {
          id: 5,
          kind,
          itemId: null,
          status,
          round: 1,
          width: 400,
          height: 400,
          quality: { verdict: 'ok' },
          thumbnailUrl: '/t',
          previewUrl: '/p',
        },
      ]
    : [],
});
const documents = (['registration_form', 'service_agreement'] as const).map((kind) => ({ kind, url: `/${kind}.pdf` }));

describe('the materials page', () => {
  it('names the file of a failed upload and offers one button for all', async () => {
    shown = intakeApplication({ slots: [place('business_licence')] });
    open();
    const section = await screen.findByRole('region', { name: /营业执照/ });
    const input = document.querySelector<HTMLInputElement>('[data-place=business_licence]')!;
    // The browser of the tests cannot open pictures: both fail as by a fault of the machine.
    fireEvent.change(input, {
      target: { files: ['正本.jpg', '副本.jpg'].map((name) => new File(['x'], name, { type: 'image/jpeg' })) },
    });
    expect(await within(section).findByText('正本.jpg')).toBeInTheDocument();
    expect(within(section).getByText('副本.jpg')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: '全部重试' })).toBeInTheDocument();
    expect(within(section).getAllByRole('button', { name: '再试一次' })).toHaveLength(2);
  });

  it('lists what is only to be kept apart from what is stamped and sent back', async () => {
    shown = intakeApplication({ slots: [place('registration_form')], documents });
    open();
    await screen.findByText('供您阅读留存，不需要上传');
    const [signed, kept] = screen.getAllByRole('list').filter((one) => one.querySelector('a[href$=".pdf"]'));
    expect(within(signed!).getAllByRole('link').map(textOf)).toEqual(['数字证书业务登记表']);
    expect(within(kept!).getAllByRole('link').map(textOf)).toEqual(['数字证书服务协议']);
  });

  it('names a character no font has before the form is opened', async () => {
    unprintable = ['\u{30EDD}'];
    shown = intakeApplication({ slots: [place('registration_form')], documents });
    open();
    expect(await screen.findByText(/打印不出来的字：.*U\+30EDD/)).toBeInTheDocument();
  });

  it('takes a deletion back within seconds, and does it when the page is left', async () => {
    shown = intakeApplication({ slots: [place('business_licence', 'uploaded')] });
    const page = open();
    fireEvent.click(await screen.findByRole('button', { name: /^营业执照/ }));
    fireEvent.click(await screen.findByRole('button', { name: '删除 营业执照' }));
    fireEvent.click(await screen.findByRole('button', { name: '撤销删除 营业执照' }));
    expect(await screen.findByRole('button', { name: '删除 营业执照' })).toBeInTheDocument();
    expect(removed).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '删除 营业执照' }));
    page.unmount();
    await vi.waitFor(() => expect(removed).toHaveLength(1));
  });

  it('shows after a return what was returned and what the reviewer wrote', async () => {
    shown = intakeApplication({
      status: 'returned',
      slots: [place('business_licence', 'returned')],
      decision: {
        outcome: 'return',
        comment: '请盖章后再拍',
        at: '2026-11-20T02:00:00.000Z',
        reasons: [{ targetKind: 'material', target: 'business_licence', code: 'seal_missing', text: '' }],
      },
    });
    open();
    expect(await screen.findByText('请盖章后再拍')).toBeInTheDocument();
    expect(screen.getByText('这张被退回了，请重新上传')).toBeInTheDocument();
  });
});

describe('what is told', () => {
  it('of a wrong form says which one it is, of a returned picture why it was returned', () => {
    const say = (error: ApiError): string => {
      const { container, unmount } = render(
        <I18n catalogue={intakeCatalogue}>
          <Words error={error} />
        </I18n>,
      );
      const words = container.textContent;
      unmount();
      return words;
    };
    const details = { verdict: 'other_application', number: 'YX45', own: 'YX47', form: 'registration_form' };
    expect(say(new ApiError('upload_wrong_form', '', details))).toMatch(/另一份申请（YX45）.*YX47/);
    const other = { verdict: 'other_form', form: 'seal_specimen_form', asked: 'registration_form' };
    expect(say(new ApiError('upload_wrong_form', '', other))).toMatch(/《公章印样表》.*《数字证书业务登记表》/);
    const reasons = [{ code: 'seal_missing', text: '第二页' }];
    expect(say(new ApiError('upload_returned_before', '', { reasons }))).toMatch(/缺少公章（第二页）/);
  });

  it('keeps the returns in the timeline after the application was handed in again', () => {
    const returns = [
      {
        at: '2026-11-20T02:00:00.000Z',
        comment: '请盖章',
        reasons: [{ targetKind: 'material', target: 'business_licence', code: 'seal_missing', text: '' }],
      },
    ];
    render(
      <I18n catalogue={intakeCatalogue}>
        <Line application={intakeApplication({ status: 'open', submittedAt: '2026-11-19T02:00:00.000Z', returns })} />
      </I18n>,
    );
    expect(screen.getByText('第 1 次退回')).toBeInTheDocument();
    expect(screen.getByText(/营业执照：缺少公章；请盖章/)).toBeInTheDocument();
  });
});

function Words({ error }: { error: ApiError }) {
  return errorWords(error, useI18n());
}

const textOf = (link: HTMLElement): string => link.querySelector('span:nth-of-type(2)')?.textContent ?? '';
