import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useEffect, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { FormValue } from './FormValue.tsx';
import { labelKey, type ShownField } from './formSections.ts';
import styles from './RevealField.module.css';

/** Milliseconds after which a revealed number is hidden again. */
const SHOWN_MS = 60_000;

/**
 * A masked number with a button to reveal it: after a reason and a fresh one-time password the number is shown for a
 * minute. Each time is written to the audit.
 */
export function RevealField({ applicationId, field }: { applicationId: number; field: ShownField }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = window.setTimeout(() => setShown(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [shown]);
  const label = t(labelKey(field.path));

  return (
    <span className={styles.reveal}>
      <FormValue field={shown === null ? field : { ...field, value: shown }} />
      {shown === null && (
        <Tooltip title={t('desk.reveal.open', { name: label })}>
          <IconButton size="small" aria-label={t('desk.reveal.open', { name: label })} onClick={() => setAsking(true)}>
            <VisibilityIcon fontSize="inherit" />
          </IconButton>
        </Tooltip>
      )}
      {asking && (
        <VerbDialog
          title={t('desk.reveal.open', { name: label })}
          words={t('desk.reveal.words')}
          confirm={t('desk.reveal.confirm')}
          fields={[{ name: 'reason', label: t('desk.field.reason'), required: true }]}
          run={async ({ reason = '' }) => setShown(await provider.reveal(applicationId, field.path, reason.trim()))}
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
    </span>
  );
}
