import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { useRef, useState, type FormEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { CodeCard } from '../application/CodeCard.tsx';
import { errorWords } from '../i18n/words.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { join } from '../../shared/theme/join.ts';
import { TokenNumbers } from './TokenNumbers.tsx';
import { unknownNumbers, whatLacks } from './proof.ts';
import common from '../layout/common.module.css';

interface Props {
  parcel: IntakeParcel;
  /** The secret of the slip that was scanned; null when the page was opened from the application. */
  slip: string | null;
  application: IntakeApplication;
  onApplication: (value: IntakeApplication) => void;
  onAccepted: () => Promise<void>;
}

/** Show that the parcel is here (its slip, or a number of each token), get a code, confirm. */
export function AcceptForm({ parcel, slip, application, onApplication, onAccepted }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const field = useRef<HTMLInputElement>(null);
  const [numbers, setNumbers] = useState<readonly string[]>(() => parcel.tokens.map(() => ''));
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const may = application.abilities.includes('accept');
  const aboutCode = error !== null && error.code.startsWith('code_');
  const lacks = whatLacks({ may, slip, status: parcel.status, numbers, code });
  const unknown = unknownNumbers(error, numbers);
  const accept = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await api.accept(application.id, slip === null ? { numbers: [...numbers], code } : { slip, code });
      await onAccepted();
    } catch (thrown) {
      const refused = thrown instanceof ApiError ? thrown : new ApiError('internal', '');
      setError(refused);
      setBusy(false);
      if (refused.code.startsWith('code_')) field.current?.focus();
    }
  };
  return (
    <form onSubmit={(event) => void accept(event)} noValidate>
      <Page
        title={t('accept.title')}
        lead={t('accept.lead')}
        back={{ to: `/applications/${application.id}`, label: t('fill.toApplication') }}
        actions={
          <>
            {lacks && <p className={join(common.quiet, common.small)}>{t(`accept.lacks.${lacks}`)}</p>}
            <Button type="submit" variant="contained" size="large" fullWidth loading={busy} disabled={lacks !== null}>
              {t('accept.go')}
            </Button>
          </>
        }
      >
        {!may && (
          <Note tone="mine">
            <p>{t('accept.notYet')}</p>
          </Note>
        )}
        {may && slip === null && parcel.status !== 'delivered' && (
          <Note tone="mine">
            <p>{t('accept.onItsWay')}</p>
          </Note>
        )}
        {slip !== null && (
          <Note tone="done">
            <p>{t('accept.slipRead')}</p>
          </Note>
        )}
        <TokenNumbers
          tokens={parcel.tokens}
          asked={may && slip === null && parcel.status === 'delivered'}
          numbers={numbers}
          unknown={unknown}
          onChange={setNumbers}
        />
        <p className={join(common.quiet, common.small)}>
          {t('accept.differs', { hotline: application.project.hotline })}
        </p>
        <section className={common.card} aria-labelledby="code">
          <h2 id="code">{t('accept.code')}</h2>
          <p className={common.quiet}>{t('accept.codeWhy')}</p>
          {may && <CodeCard application={application} onChange={onApplication} />}
          <TextField
            inputRef={field}
            error={aboutCode}
            helperText={aboutCode && error ? errorWords(error, i18n) : undefined}
            label={t('accept.codeLabel')}
            value={code}
            onChange={(event) => setCode(event.target.value.normalize('NFKC').replace(/\s/g, '').slice(0, 8))}
            disabled={!may}
            slotProps={{
              htmlInput: {
                inputMode: 'numeric',
                autoComplete: 'one-time-code',
                name: 'code',
                className: common.codeInput,
              },
            }}
          />
          <ErrorNote error={aboutCode || unknown !== null ? null : error} />
        </section>
      </Page>
    </form>
  );
}
