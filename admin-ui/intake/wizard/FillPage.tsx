import { useParams } from 'react-router';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { ConsentGate } from './ConsentGate.tsx';
import { FillForm } from './FillForm.tsx';
import { NotEditable } from './NotEditable.tsx';
import common from '../layout/common.module.css';

/** 填写: the form, section by section. Consent to use identity numbers is asked for before the first one. */
export function FillPage() {
  const id = Number(useParams().id);
  const { value, error, reload, put } = useLoaded(`application:${id}`, () => api.application(id));
  if (error && !value)
    return (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  if (!value) return <WaitingPage />;
  if (!value.abilities.includes('edit')) return <NotEditable application={value} />;
  const sensitive = value.agreements.find((one) => one.kind === 'privacy_sensitive' && !one.accepted);
  if (sensitive) return <ConsentGate application={value} agreement={sensitive} onConsent={() => void reload()} />;
  return <FillForm key={id} application={value} put={put} />;
}
