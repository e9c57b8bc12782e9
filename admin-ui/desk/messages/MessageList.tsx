import { messageChannels, messageStates, messageTemplates } from '@vocabulary/messageStates.ts';
import { DataTable, useTranslate } from 'react-admin';
import type { MessageRow } from '@presenters/message.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { SeenCol } from '../lists/SeenCol.tsx';
import { useFacet } from '../lists/useFacet.ts';
import common from '../layout/common.module.css';
import styles from './MessageList.module.css';

export function MessageList() {
  const t = useTranslate();
  const facet = useFacet();
  const facets = [
    facet('state', 'desk.field.status', 'messageState', messageStates),
    facet('template', 'desk.message.template', 'messageTemplate', messageTemplates),
    facet('channel', 'desk.message.channel', 'messageChannel', messageChannels),
  ];
  return (
    <DeskList facets={facets} search={t('desk.filter.searchMessages')}>
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: MessageRow) => <StateField kind="messageState" state={row.state} />}
      />
      <DataTable.Col
        label="desk.message.template"
        disableSort
        render={(row: MessageRow) => t(`messageTemplate.${row.template}`)}
      />
      <DataTable.Col
        label="desk.message.recipient"
        disableSort
        render={(row: MessageRow) => (
          <span>
            {t(`messageChannel.${row.channel}`)}{' '}
            {row.recipientMasked && <code className={common.code}>{row.recipientMasked}</code>}
          </span>
        )}
      />
      <SeenCol
        of="body"
        label="desk.message.body"
        render={(row: MessageRow) => <span className={styles.cellLong}>{row.body}</span>}
      />
      <DataTable.Col
        label="desk.field.createdAt"
        disableSort
        render={(row: MessageRow) => <When at={row.createdAt} />}
      />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: MessageRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
    </DeskList>
  );
}
