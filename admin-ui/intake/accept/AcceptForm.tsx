import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { useRef, useState, type FormEvent } from 'react';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { CodeCard } from '../application/CodeCard.tsx';
import { ChoiceCard } from '../fields/ChoiceCard.tsx';
import { errorWords } from '../i18n/words.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

interface Props {
  parcel: IntakeParcel;
  application: IntakeApplication;
  onApplication: (value: IntakeApplication) => void;
  onAccepted: () => Promise<void>;
}

/** Tick each serial, get a code, confirm. */
export function AcceptForm({ parcel, application, onApplication, onAccepted }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const field = useRef<HTMLInputElement>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const may = application.abilities.includes('accept');
  const aboutCode = error !== null && error.code.startsWith('code_');
  const all = ticked.length === parcel.tokens.length;
  const toggle = (serial: string): void =>
    setTicked((old) => (old.includes(serial) ? old.filter((one) => one !== serial) : [...old, serial]));
  const accept = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await api.accept(application.id, [...ticked], code);
      await onAccepted();
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
      field.current?.focus();
    }
  };
  return (
    <form onSubmit={(event) => void accept(event)} noValidate>
      <Page
        title={t('accept.title')}
        lead={t('accept.lead')}
        back={{ to: `/applications/${application.id}`, label: t('fill.toApplication') }}
        actions={
          <Button
            type="submit"
            variant="contained"
            size="large"
            fullWidth
            loading={busy}
            disabled={!may || !all || code.trim().length < 6}
          >
            {t('accept.go')}
          </Button>
        }
      >
        {!may && (
          <Note tone="mine">
            <p>{t('accept.notYet')}</p>
          </Note>
        )}
        <fieldset className={common.choices}>
          <legend>{t('accept.tick', { smart_count: parcel.tokens.length, count: parcel.tokens.length })}</legend>
          {parcel.tokens.map((token) => (
            <ChoiceCard
              key={token.serial}
              type="checkbox"
              name="serial"
              checked={ticked.includes(token.serial)}
              onChange={() => toggle(token.serial)}
              title={<GroupedCode code={token.serial} />}
              note={[token.labelNumber, token.modelName, token.subjectName].filter(Boolean).join(' · ')}
            />
          ))}
        </fieldset>
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
          <ErrorNote error={aboutCode ? null : error} />
        </section>
      </Page>
    </form>
  );
}
