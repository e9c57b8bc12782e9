import { useTranslate } from 'react-admin';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { TokenRow } from '@presenters/token.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import { SpoilToken } from './SpoilToken.tsx';
import { UndoReceipt } from './UndoReceipt.tsx';

export function TokenShow() {
  const t = useTranslate();
  return (
    <ShowPage<TokenRow>
      title={(row) => row.serial}
      note={(row) => <StateField kind="tokenState" state={row.state} />}
      actions={(row) => (
        <>
          <UndoReceipt token={row} />
          <SpoilToken token={row} />
        </>
      )}
    >
      {(row) => (
        <Section title={t('desk.token.facts')}>
          <Facts
            facts={[
              [t('desk.field.serial'), <GroupedCode key="s" code={row.serial} />],
              [t('desk.token.label'), row.labelNumber],
              [t('desk.token.model'), row.modelName],
              [t('desk.token.prepared'), t(row.prepared ? 'ra.boolean.true' : 'ra.boolean.false')],
              [t('desk.token.heldKey'), t(row.heldKey ? 'desk.token.heldKeyYes' : 'ra.boolean.false')],
              [t('desk.field.organization'), row.organizationName],
              [
                t('desk.field.application'),
                <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
              ],
              [t('desk.token.receivedAt'), <When key="c" at={row.createdAt} />],
              [t('desk.field.updatedAt'), <When key="u" at={row.updatedAt} />],
            ]}
          />
        </Section>
      )}
    </ShowPage>
  );
}
