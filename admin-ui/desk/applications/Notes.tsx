import { Button, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { may } from '../fields/abilities.ts';
import { Section } from '../fields/Section.tsx';
import { When } from '../fields/When.tsx';
import { noteWords } from './noteWords.ts';
import common from '../layout/common.module.css';
import styles from './Notes.module.css';

/** Notes among colleagues; the applicant never sees them. */
export function Notes({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const queries = useQueryClient();
  const provider = useDataProvider<DeskDataProvider>();
  const [body, setBody] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      await provider.addNote(application.id, body.trim());
      setBody('');
      await queries.invalidateQueries({ queryKey: ['applications', 'getOne'] });
    } catch (error) {
      setFault(messageOf(error, locale, t('desk.offline')));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section title={t('desk.application.notes')}>
      <ul className={styles.notes}>
        {application.notes.map((note) => (
          <li key={note.id}>
            <span className={common.quiet}>
              {note.staffName} · <When at={note.createdAt} />
            </span>
            <p>{noteWords(note.body, t)}</p>
          </li>
        ))}
      </ul>
      {may(application, 'note') && (
        <form className={styles.noteForm} onSubmit={add}>
          <TextField
            multiline
            minRows={1}
            label={t('desk.application.note')}
            value={body}
            error={fault !== null}
            helperText={fault ?? t('desk.application.noteHelp')}
            onChange={(event) => setBody(event.target.value)}
          />
          <Button type="submit" variant="outlined" disabled={busy || body.trim() === ''}>
            {t('desk.application.addNote')}
          </Button>
        </form>
      )}
    </Section>
  );
}
