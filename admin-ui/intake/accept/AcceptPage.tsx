import { useParams } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Page } from '../layout/Page.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { AcceptedParcel } from './AcceptedParcel.tsx';
import common from '../layout/common.module.css';

/** 我的签收: the holder shows that he has the parcel. Only after that do the certificates work. */
export function AcceptPage() {
  const { t } = useI18n();
  const { id, slip } = useParams();
  const { value, error, reload, put } = useLoaded(`parcel:${id ?? slip}`, async () => {
    const parcel = await (id === undefined ? api.parcelOfSlip(slip ?? '') : api.parcel(Number(id)));
    return { parcel, application: await api.application(parcel.applicationId) };
  });
  if (error && !value) {
    return error.code === 'not_found' || error.code === 'validation_failed' ? (
      <Page
        title={t('accept.title')}
        lead={t('accept.notFound')}
        back={{ to: '/applications', label: t('applications.title') }}
      >
        {null}
      </Page>
    ) : (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  }
  if (!value) return <WaitingPage />;
  if (value.parcel.acceptedAt)
    return <AcceptedParcel parcel={value.parcel} application={value.application} reload={reload} />;
  return (
    <AcceptForm
      parcel={value.parcel}
      slip={slip ?? null}
      application={value.application}
      onApplication={(application) => put({ ...value, application })}
      onAccepted={reload}
    />
  );
}
