import { useParams } from 'react-router';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { ChooseForm } from './ChooseForm.tsx';
import { NotEditable } from './NotEditable.tsx';
import common from '../layout/common.module.css';

/** 选择: for which platform, which certificates. Of a new application or of a draft. */
export function ChoosePage() {
  const { id } = useParams();
  const { value, error, reload } = useLoaded(`choose:${id ?? 'new'}`, async () => ({
    catalogue: await api.catalogue(),
    application: id === undefined ? null : await api.application(Number(id)),
  }));
  if (error && !value)
    return (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  if (!value) return <WaitingPage />;
  if (value.application && value.application.status !== 'draft') return <NotEditable application={value.application} />;
  return <ChooseForm catalogue={value.catalogue} application={value.application} />;
}
