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

export function DeliveryForm({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [delivery, setDelivery] = useState(application.form.delivery);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const may = application.abilities.includes('change_delivery');
  const faults: Record<string, FormFault> =
    error?.code === 'validation_failed' ? Object.fromEntries(error.faults.map((fault) => [fault.path, fault])) : {};
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await api.changeDelivery(application.id, delivery);
      await navigate(`/applications/${application.id}`);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
    }
  };
  const more = error?.details.moreFen;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Page
        title={t('delivery.change')}
        lead={t(may ? 'delivery.changeLead' : 'delivery.tooLate')}
        back={{ to: `/applications/${application.id}`, label: t('fill.toApplication') }}
        actions={
          may && (
            <Button type="submit" variant="contained" size="large" fullWidth loading={busy}>
              {t('common.save')}
            </Button>
          )
        }
      >
        <div className="stack">
          <DeliveryFields
            delivery={delivery}
            project={application.project}
            disabled={!may}
            faults={faults}
            agent={null}
            onChange={setDelivery}
          />
        </div>
        {typeof more === 'number' ? (
          <Note tone="due" role="alert">
            <p>{t('delivery.dearer', { amount: formatMoney(more), hotline: application.project.hotline })}</p>
          </Note>
        ) : error?.details.packed === true ? (
          <Note tone="due" role="alert">
            <p>{t('delivery.tooLate')}</p>
          </Note>
        ) : (
          <ErrorNote error={error?.code === 'validation_failed' ? null : error} />
        )}
      </Page>
    </form>
  );
}
