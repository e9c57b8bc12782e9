import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { DeliveryFields } from '../wizard/sections/DeliveryFields.tsx';
import common from '../layout/common.module.css';

/** The delivery address; it can be changed until the parcel is packed. */
export function DeliveryForm({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const { abilities, form, id, project } = application;
  const [delivery, setDelivery] = useState(form.delivery);
  const { busy, error, save } = useSave(id);
  const may = abilities.includes('change_delivery');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(delivery);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Page
        title={t('delivery.change')}
        lead={t(may ? 'delivery.changeLead' : 'delivery.tooLate')}
        back={{ to: `/applications/${id}`, label: t('fill.toApplication') }}
        actions={may && <SaveButton busy={busy} />}
      >
        <div className={common.stack}>
          <DeliveryFields
            delivery={delivery}
            project={project}
            disabled={!may}
            faults={faultsOf(error)}
            agent={null}
            onChange={setDelivery}
          />
        </div>
        {error && <Refusal error={error} hotline={project.hotline} />}
      </Page>
    </form>
  );
}

type Delivery = IntakeApplication['form']['delivery'];

/** Sends the new delivery and goes back to the application. */
function useSave(id: number): { busy: boolean; error: ApiError | null; save(delivery: Delivery): Promise<void> } {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async (delivery: Delivery): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.changeDelivery(id, delivery);
      await navigate(`/applications/${id}`);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
    }
  };
  return { busy, error, save };
}

function SaveButton({ busy }: { busy: boolean }) {
  const { t } = useI18n();
  return (
    <Button type="submit" variant="contained" size="large" fullWidth loading={busy}>
      {t('common.save')}
    </Button>
  );
}

function faultsOf(error: ApiError | null): Record<string, FormFault> {
  if (error?.code !== 'validation_failed') return {};
  return Object.fromEntries(error.faults.map((fault) => [fault.path, fault]));
}

/** Why it was not saved; faults of single entries are shown at their fields instead. */
function Refusal({ error, hotline }: { error: ApiError; hotline: string }) {
  const { t } = useI18n();
  const more = error.details.moreFen;
  if (typeof more === 'number') return <DueNote words={t('delivery.dearer', { amount: formatMoney(more), hotline })} />;
  if (error.details.packed === true) return <DueNote words={t('delivery.tooLate')} />;
  return <ErrorNote error={error.code === 'validation_failed' ? null : error} />;
}

function DueNote({ words }: { words: string }) {
  return (
    <Note tone="due" role="alert">
      <p>{words}</p>
    </Note>
  );
}
