import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { AgreementText } from './AgreementText.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './AgreementChecks.module.css';

type Agreement = Omit<IntakeApplication['agreements'][number], 'accepted'>;

/** One checkbox per agreement, whose text can be read in place; none is ticked beforehand. */
export function AgreementChecks({
  agreements,
  ticked,
  asked,
  onChange,
}: {
  agreements: readonly Agreement[];
  ticked: readonly number[];
  /** True after an attempt to submit without the ticks. */
  asked: boolean;
  onChange: (ids: number[]) => void;
}) {
  const { t } = useI18n();
  const [reading, setReading] = useState<Agreement | null>(null);
  const toggle = (id: number): void =>
    onChange(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  return (
    <section className={common.card} id="agreements" aria-labelledby="agreements-title">
      <h2 id="agreements-title">{t('submit.agreements')}</h2>
      {asked && agreements.some((one) => !ticked.includes(one.id)) && (
        <p className={common.fault} role="alert">
          {t('submit.tickFirst')}
        </p>
      )}
      {agreements.map((one) => (
        <div className={styles.agreement} key={one.id}>
          <label className={styles.tick}>
            <input type="checkbox" checked={ticked.includes(one.id)} onChange={() => toggle(one.id)} />
            <span>{t('submit.accept', { title: one.title })}</span>
          </label>
          <Button size="small" onClick={() => setReading(one)} aria-label={t('submit.readOne', { title: one.title })}>
            {t('submit.read')}
          </Button>
        </div>
      ))}
      <Dialog open={reading !== null} onClose={() => setReading(null)} aria-labelledby="agreement-title" maxWidth="sm">
        <DialogTitle id="agreement-title">{reading?.title}</DialogTitle>
        <DialogContent tabIndex={0}>
          {reading && (
            <>
              <AgreementText body={reading.body} />
              <p className={join(common.quiet, common.small)}>{t('consent.version', { version: reading.version })}</p>
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setReading(null)}>{t('common.close')}</Button>
          {reading && !ticked.includes(reading.id) && (
            <Button
              variant="contained"
              onClick={() => {
                toggle(reading.id);
                setReading(null);
              }}
            >
              {t('submit.agree')}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </section>
  );
}
