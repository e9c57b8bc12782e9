import { useParams } from 'react-router';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { DeliveryForm } from './DeliveryForm.tsx';
import common from '../layout/common.module.css';

/** Changes the delivery, until the parcel is packed. */
export function DeliveryPage() {
  const id = Number(useParams().id);
  const { value, error, reload } = useLoaded(`application:${id}`, () => api.application(id));
  if (error && !value)
    return (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  return value ? <DeliveryForm application={value} /> : <WaitingPage />;
}
