import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import styles from './CopyButton.module.css';

/** False where the browser forbids copying (a page without https): the text can still be selected. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies a text without the gaps between its groups. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useI18n();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async (): Promise<void> => {
    setDone(await copyText(text));
  };
  return (
    <Button
      size="small"
      className={styles.copy}
      onClick={() => void copy()}
      aria-label={`${t('common.copy')} ${label}`}
    >
      {done ? t('common.copied') : t('common.copy')}
    </Button>
  );
}
