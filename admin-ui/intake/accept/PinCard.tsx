import Button from '@mui/material/Button';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { useState } from 'react';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import common from '../layout/common.module.css';

/** The PIN of one token: shown on request until its holder confirms to have it; then the desk erases it. */
export function PinCard({
  token,
  serial,
  pins,
  reload,
}: {
  token: IntakeParcel['tokens'][number];
  serial: string;
  pins: boolean;
  reload: () => Promise<void>;
}) {
  const { t } = useI18n();
  const [pin, setPin] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const reveal = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    await api.revealPin(serial).then(
      (answer) => setPin(answer.pin),
      (thrown: unknown) => setError(thrown instanceof ApiError ? thrown : new ApiError('internal', '')),
    );
    setBusy(false);
  };
  const noted = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.notePin(serial);
      setPin(null);
      await reload();
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
    }
    setBusy(false);
  };
  return (
    <section className={common.card} aria-label={serial}>
      <p>
        <GroupedCode code={serial} />
      </p>
      <p className={common.quiet}>{[token.modelName, token.subjectName].filter(Boolean).join(' · ')}</p>
      {pins && pin === null && token.pinWaiting && (
        <>
          <p>{t('pin.before')}</p>
          <Button variant="outlined" loading={busy} onClick={() => void reveal()}>
            {t('pin.reveal')}
          </Button>
        </>
      )}
      {pins && pin === null && !token.pinWaiting && <p className={common.quiet}>{t('pin.shown')}</p>}
      {pin !== null && (
        <Note tone="due" role="status">
          <p>{t('pin.isThis')}</p>
          <p data-part="pin" className={common.pin}>
            <span>{pin}</span>
          </p>
          <p>{t('pin.keep')}</p>
          <Button variant="contained" loading={busy} onClick={() => void noted()}>
            {t('pin.noted')}
          </Button>
        </Note>
      )}
      <ErrorNote error={error} />
    </section>
  );
}
