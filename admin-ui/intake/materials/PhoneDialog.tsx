import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect } from 'react';
import { formatClock } from '../../shared/format/dateTime.ts';
import { uploadPath } from '@vocabulary/pagePaths.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Qr } from '../../shared/qr/Qr.tsx';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { Bones } from '../layout/Bones.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { CopyButton } from '../layout/CopyButton.tsx';
import type { Slot } from './slots.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './PhoneDialog.module.css';

const LOOK_MS = 3000;

/**
 * A QR code with which a phone can send pictures for this application for a quarter of an
 * hour; they appear here when they arrive.
 */
export function PhoneDialog({
  applicationId,
  slots,
  reload,
  onClose,
}: {
  applicationId: number;
  slots: readonly Slot[];
  reload: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const {
    value,
    error,
    reload: again,
  } = useLoaded(`ticket:${applicationId}`, () =>
    api.uploadTicket(
      applicationId,
      slots.map(({ kind, itemId }) => ({ kind, itemId })),
    ),
  );
  useEffect(() => {
    const timer = setInterval(() => void reload(), LOOK_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const address = value ? window.location.origin + uploadPath(value.ticket) : '';
  const given = slots.reduce((sum, slot) => sum + slot.materials.filter((one) => one.status === 'uploaded').length, 0);
  return (
    <Dialog open onClose={onClose} aria-labelledby="phone-title" maxWidth="xs">
      <DialogTitle id="phone-title">{t('phoneDialog.title')}</DialogTitle>
      <DialogContent className={common.center}>
        <ErrorNote error={error} retry={() => void again()} />
        {!value && !error && <Bones lines={4} />}
        {value && (
          <>
            <p>{t('phoneDialog.lead')}</p>
            <div className={styles.qrFrame}>
              <Qr text={address} label={t('phoneDialog.label')} size={220} />
            </div>
            <p className={join(common.quiet, common.small)}>
              {t('phoneDialog.until', { time: formatClock(value.expiresAt) })}
            </p>
            <p role="status">
              <strong>{t('phoneDialog.arrived', { smart_count: given, count: given })}</strong>
            </p>
            <CopyButton text={address} label={t('phoneDialog.link')} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('phoneDialog.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
