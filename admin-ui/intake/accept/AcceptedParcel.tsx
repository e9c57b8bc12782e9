import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { Link } from 'react-router';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { PinCard } from './PinCard.tsx';
import common from '../layout/common.module.css';

/** Accepted: the certificates work, and each PIN can be read for a day. */
export function AcceptedParcel({
  parcel,
  application,
  reload,
}: {
  parcel: IntakeParcel;
  application: IntakeApplication;
  reload: () => Promise<void>;
}) {
  const { t } = useI18n();
  const pins = application.project.pinDelivery === 'acceptance';
  return (
    <Page
      title={t('accept.doneTitle')}
      back={{ to: `/applications/${application.id}`, label: t('fill.toApplication') }}
      actions={
        <Button component={Link} to="/certificates" variant="contained" size="large" fullWidth>
          {t('certificates.title')}
        </Button>
      }
    >
      <Note tone="done" role="status">
        <p>
          <strong>{t('accept.done')}</strong>
        </p>
        <p className={common.quiet}>{formatDateTime(parcel.acceptedAt)}</p>
      </Note>
      <h2 className={common.listTitle}>{t(pins ? 'accept.pins' : 'accept.tokens')}</h2>
      {!pins && <p>{t('accept.pinLetter')}</p>}
      {parcel.tokens.map((token) => (
        <PinCard key={token.id} token={token} serial={token.serial ?? ''} pins={pins} reload={reload} />
      ))}
    </Page>
  );
}
