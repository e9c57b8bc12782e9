import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ChoiceCard } from '../fields/ChoiceCard.tsx';
import { fieldName } from '../i18n/words.ts';
import type { Conflict } from './mergeForms.ts';
import common from '../layout/common.module.css';

/** Two tabs changed the same field to different values: the person chooses one. Until then both are kept. */
export function ConflictDialog({
  conflicts,
  onSettle,
}: {
  conflicts: readonly Conflict[];
  onSettle: (chosen: Record<string, unknown>) => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const settle = (): void =>
    onSettle(Object.fromEntries(conflicts.map((one) => [one.path, theirs.includes(one.path) ? one.theirs : one.mine])));
  return (
    <Dialog open aria-labelledby="conflict-title" maxWidth="xs">
      <DialogTitle id="conflict-title">{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <p>{t('conflict.lead')}</p>
        {conflicts.map(({ path, mine, theirs: other }) => (
          <fieldset className={common.choices} key={path}>
            <legend>{fieldName(path, i18n)}</legend>
            <ChoiceCard
              name={path}
              checked={!theirs.includes(path)}
              onChange={() => setTheirs((old) => old.filter((one) => one !== path))}
              title={shown(mine)}
              note={t('conflict.mine')}
            />
            <ChoiceCard
              name={path}
              checked={theirs.includes(path)}
              onChange={() => setTheirs((old) => [...old, path])}
              title={shown(other)}
              note={t('conflict.theirs')}
            />
          </fieldset>
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={settle}>
          {t('conflict.settle')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value || '—' : JSON.stringify(value);
}
