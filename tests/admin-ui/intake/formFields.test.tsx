import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import { SessionProvider } from '../../../admin-ui/intake/session/SessionContext.tsx';
import { FillPage } from '../../../admin-ui/intake/wizard/FillPage.tsx';
import { intakeCatalogue } from '../../../admin-ui/intake/i18n/intakeCatalogue.ts';
import { I18n } from '../../../admin-ui/shared/i18n/I18n.tsx';
import { fillSections } from '../../../server/vocabulary/form/fillSections.ts';
import { formFields, formPaths } from '../../../server/vocabulary/form/formFields.ts';
import { leafAt } from '../../../server/vocabulary/form/formLeaves.ts';
import type { ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import { filledForm } from '../../domain/forms/support/filledForm.ts';
import { intakeApplication } from './support/application.ts';
import { fakeServer } from './support/fakeServer.ts';

const server = fakeServer();
beforeEach(() => {
  window.scrollTo = () => undefined;
  server.on('POST', /checks$/, () => ({
    body: { uscc: null, document: null, unknownRegion: false, similarName: false, hasCertificate: false },
  }));
});

/** The form in the two ways in which its inputs differ: parcel and ordinary invoice, pick-up and special invoice. */
const forms = (): ApplicationForm[] => {
  const form = filledForm();
  return [
    form,
    {
      ...form,
      delivery: { ...form.delivery, method: 'pickup' },
      invoice: { ...form.invoice, kind: 'special' },
    },
  ];
};

async function inputsOf(section: string, form: ApplicationForm): Promise<string[]> {
  const [item] = intakeApplication().items;
  server.on('GET', /applications\/7$/, () => ({
    body: intakeApplication({ form, items: [{ ...item!, position: 0, subjectKind: 'person' }] }),
  }));
  const page = render(
    <I18n catalogue={intakeCatalogue}>
      <SessionProvider>
        <MemoryRouter initialEntries={[`/applications/7/fill/${section}`]}>
          <Routes>
            <Route path="applications/:id/fill/:section?" element={<FillPage />} />
          </Routes>
        </MemoryRouter>
      </SessionProvider>
    </I18n>,
  );
  await screen.findByRole('button', { name: /下一步|上传材料/ });
  const names = [...page.container.querySelectorAll('[name]')].map((one) => one.getAttribute('name') ?? '');
  page.unmount();
  return names;
}

it.each(fillSections)(
  'the section %s has an input for each field that says it is asked there, and no other',
  async (section) => {
    const [parcel, pickup] = forms();
    const names = [...(await inputsOf(section, parcel!)), ...(await inputsOf(section, pickup!))];
    expect(names.filter((name) => leafAt(name) === null)).toEqual([]);
    const asked = new Set(names.map((name) => leafAt(name)));
    expect(formPaths.filter((path) => asked.has(path))).toEqual(
      formPaths.filter((path) => formFields[path].askedIn === section),
    );
  },
);
