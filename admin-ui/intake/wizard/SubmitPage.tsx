import { useParams } from 'react-router';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { NotEditable } from './NotEditable.tsx';
import { SubmitForm } from './SubmitForm.tsx';
import common from '../layout/common.module.css';

/** 提交: a summary, what is missing with links to it, the agreements, one button. */
export function SubmitPage() {
  const id = Number(useParams().id);
  const { value, error, reload, put } = useLoaded(`application:${id}`, () => api.application(id));
  if (error && !value)
    return (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  if (!value) return <WaitingPage />;
  if (!value.abilities.includes('submit')) return <NotEditable application={value} />;
  return <SubmitForm application={value} put={put} />;
}
