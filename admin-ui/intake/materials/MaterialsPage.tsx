import { useParams } from 'react-router';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { NotEditable } from '../wizard/NotEditable.tsx';
import { MaterialsForm } from './MaterialsForm.tsx';
import common from '../layout/common.module.css';

/** 材料: every picture that is asked for. */
export function MaterialsPage() {
  const id = Number(useParams().id);
  const { value, error, reload } = useLoaded(`application:${id}`, () => api.application(id));
  if (error && !value)
    return (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  if (!value) return <WaitingPage />;
  if (!value.abilities.includes('edit')) return <NotEditable application={value} />;
  return <MaterialsForm application={value} reload={reload} />;
}
