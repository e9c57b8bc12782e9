import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { MessageRow } from '@presenters/message.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import styles from './MessageShow.module.css';

export function MessageShow() {
  const t = useTranslate();
  return (
    <ShowPage<MessageRow>
      title={(row) => t(`messageTemplate.${row.template}`)}
      note={(row) => <StateField kind="messageState" state={row.state} />}
      actions={(row) => <ResendMessage message={row} />}
    >
      {(row) => (
        <Section title={t(row.body === undefined ? 'desk.nav.messages' : 'desk.message.body')}>
          {row.body !== undefined && <blockquote className={styles.messageBody}>{row.body}</blockquote>}
          <Facts
            facts={[
              [t('desk.message.recipient'), `${t(`messageChannel.${row.channel}`)} ${row.recipientMasked ?? ''}`],
              [
                t('desk.field.application'),
                <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
              ],
              [t('desk.field.createdAt'), <When key="c" at={row.createdAt} />],
              [t('desk.message.acceptedAt'), <When key="s" at={row.acceptedAt} />],
              [t('desk.message.attempts'), row.attempts],
              row.lastError && [t('desk.message.lastError'), <code key="e">{row.lastError}</code>],
            ]}
          />
        </Section>
      )}
    </ShowPage>
  );
}

function ResendMessage({ message }: { message: MessageRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <AbilityButton record={message} verb="resend" variant="contained" onClick={() => setOpen(true)}>
        {t('desk.message.resend')}
      </AbilityButton>
      {open && (
        <VerbDialog
          title={t('desk.message.resend')}
          words={t(
            message.template === 'authorization_code' ? 'desk.message.resendCodeWords' : 'desk.message.resendWords',
            { recipient: message.recipientMasked },
          )}
          confirm={t('desk.message.resend')}
          run={() => provider.act('messages', message.id, 'resend')}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.message.resent'));
          }}
        />
      )}
    </>
  );
}
