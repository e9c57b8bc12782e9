import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { mailAddressOf } from '@vocabulary/text/mailAddress.ts';
import { useState, type FormEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api, type MailedKinds } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { mailWords } from '../i18n/mailWords.ts';
import { Note } from '../layout/Note.tsx';
import common from '../layout/common.module.css';
import styles from './MailForms.module.css';

/** For who prints where he reads his mail: the forms to sign, as they are now, to an address he types. */
export function MailForms({ applicationId, kinds }: { applicationId: number; kinds: MailedKinds }) {
  const words = mailWords[useI18n().locale];
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const address = mailAddressOf(text);
    setWrong(address === null);
    setSentTo(null);
    setError(null);
    if (address === null || busy) return;
    setBusy(true);
    try {
      await api.mailForms(applicationId, kinds, address);
      setSentTo(address);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
    }
    setBusy(false);
  };
  return (
    <details>
      <summary>{words.title}</summary>
      {sentTo === null ? (
        <p className={common.quiet}>{words.how}</p>
      ) : (
        // In the place of the words above the field: below the button it would be hidden by the bar of a phone.
        <Note tone="done" role="status">
          <p>{words.sent(sentTo)}</p>
          <p>{words.junk}</p>
        </Note>
      )}
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        <TextField
          fullWidth
          type="email"
          autoComplete="email"
          label={words.address}
          value={text}
          error={wrong}
          helperText={wrong ? words.wrong : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
          }}
        />
        <Button type="submit" variant="outlined" loading={busy}>
          {words.send}
        </Button>
      </form>
      <ErrorNote error={error} />
    </details>
  );
}
