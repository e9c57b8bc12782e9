import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { chosenItemsOf, keyFor } from '../wizard/chosenItems.ts';

/** 复制为新申请: the same project and products; the form begins with what was filled in before. */
export function CopyAsNew({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const key = useRef({ wish: '', key: '' });
  const { project } = application;
  const copy = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const chosen = chosenItemsOf(application);
      const draft = await api.start(project.id, chosen, keyFor(key.current, project.id, chosen));
      await navigate(`/applications/${draft.id}`);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="outlined" loading={busy} onClick={() => void copy()}>
        {t('application.copyAsNew')}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
